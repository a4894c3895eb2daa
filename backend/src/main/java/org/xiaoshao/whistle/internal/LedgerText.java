package org.xiaoshao.whistle.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a sealed ledger. Pure, so that anyone can recompute the seal with {@code sha256sum}:
 * a head of three lines, then a line a whistle in the order of their numbers.
 */
final class LedgerText {

    private static final String VERSION = "xiaoshao ledger 1";

    /**
     * A whistle when the month ended.
     *
     * @param entries how many entries its ledger had
     * @param hash of the last of them
     */
    record Line(String number, int entries, String state, byte[] hash) {

        private String text() {
            return "%s %d %s %s".formatted(number, entries, state, HexFormat.of().formatHex(hash));
        }
    }

    private LedgerText() {}

    static String of(String community, YearMonth month, List<Line> lines) {
        return VERSION
                + "\ncommunity "
                + community
                + "\nmonth "
                + month
                + "\n"
                + lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    static byte[] seal(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }
}
