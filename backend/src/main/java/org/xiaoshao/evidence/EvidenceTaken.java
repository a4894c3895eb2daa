package org.xiaoshao.evidence;

import java.util.HexFormat;
import java.util.UUID;

/**
 * A file that goes with something now.
 *
 * @param sha256 of what is kept of it
 * @param position where it says that it was taken; null when it does not
 */
public record EvidenceTaken(UUID id, byte[] sha256, Position position) {

    /** WGS-84; kept nowhere from now on. */
    public record Position(double longitude, double latitude) {}

    public String sha256InHex() {
        return HexFormat.of().formatHex(sha256);
    }
}
