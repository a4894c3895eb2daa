package org.xiaoshao.whistle.internal.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Deadlines around the holidays of 2025 and 2026, worked out by hand. */
@DisplayName("By hand")
class WorkedCasesTest {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @ParameterizedTest(name = "{0} from {1} ends {3}: {5}")
    @CsvFileSource(resources = "/clocks/worked-cases.csv", delimiter = '|', numLinesToSkip = 3)
    void a_deadline_is(
            String limit,
            String start,
            String pauses,
            String due,
            String provisional,
            String reasoning) {
        var run = run(limit, start, pauses);
        assertEquals(due, LOCAL.format(Notices.RECKONING.due(run).atZone(Notices.SHANGHAI)));
        assertEquals("yes".equals(provisional), Notices.RECKONING.isProvisional(run));
        assertTrue(reasoning.length() > 5);
    }

    private static Run run(String limit, String start, String pauses) {
        var parts = limit.split("\\+");
        var extended =
                parts.length == 1
                        ? Duration.ZERO
                        : ClockLimit.parse(parts[1]).counted(Notices.HOURS);
        return new Run(instant(start), ClockLimit.parse(parts[0]), extended, pauses(pauses), null);
    }

    private static List<Pause> pauses(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("(?<=:\\d\\d) (?=2)"))
                        .map(pause -> pause.split("/"))
                        .map(ends -> new Pause(instant(ends[0]), instant(ends[1])))
                        .toList();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local, LOCAL).atZone(Notices.SHANGHAI).toInstant();
    }
}
