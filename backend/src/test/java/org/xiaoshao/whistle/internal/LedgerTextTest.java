package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaoshao.whistle.internal.LedgerText.Line;

class LedgerTextTest {

    private static final byte[] HASH = HexFormat.of().parseHex("0a".repeat(32));

    @Test
    void a_ledger_without_whistles_is_its_head() {
        assertEquals(
                "xiaoshao ledger 1\ncommunity 150124100011\nmonth 2026-02\n",
                LedgerText.of("150124100011", YearMonth.of(2026, 2), List.of()));
    }

    @Test
    void each_whistle_is_a_line_and_the_seal_is_the_text_s_sha_256() {
        var text =
                LedgerText.of(
                        "150124100011",
                        YearMonth.of(2026, 11),
                        List.of(new Line("QX-2026-00001", 7, "CLOSED", HASH)));
        assertEquals(
                "xiaoshao ledger 1\ncommunity 150124100011\nmonth 2026-11\nQX-2026-00001 7 CLOSED "
                        + "0a".repeat(32)
                        + "\n",
                text);
        // printf … | sha256sum
        assertEquals(
                "a97bc237f1aa6930c50cbdbc8c4bbdf174bf8e2342f383cb01126962e17260a1",
                HexFormat.of().formatHex(LedgerText.seal(text)));
    }
}
