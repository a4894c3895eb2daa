package org.xiaoshao.evidence;

import java.time.Instant;

/**
 * What was found of a file that arrived.
 *
 * @param format what it is
 * @param bytes of what is kept of it
 * @param takenAt when it says that it was made; null when it does not
 * @param position where it says so; null when it does not
 */
public record EvidenceChecked(
        EvidenceFormat format,
        long bytes,
        byte[] sha256,
        Instant takenAt,
        EvidenceTaken.Position position) {}
