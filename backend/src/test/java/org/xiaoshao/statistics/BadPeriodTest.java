package org.xiaoshao.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** What cannot be counted is refused under a code and its field, and never repeated. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BadPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "150124100, 2026-11-02, 2026-11-01, PERIOD_REVERSED, to",
        "150124100, 2021-01-01, 2026-01-01, PERIOD_TOO_LONG, to",
        "150124100, 0000-01-01, 2026-01-01, PERIOD_OUT_OF_RANGE, from",
        "150199100, 2026-11-01, 2026-11-30, DIVISION_UNKNOWN, place",
        "abc, 2026-11-01, 2026-11-30, DIVISION_UNKNOWN, place",
        "１５０１２４, 2026-11-01, 2026-11-30, DIVISION_UNKNOWN, place",
        "150124100099, 2026-11-01, 2026-11-30, DIVISION_REVOKED, place",
        "150124, 2026-11-01, 2026-11-30, FORBIDDEN, place",
        "15, 2026-11-01, 2026-11-30, FORBIDDEN, place",
        "150124101, 2026-11-01, 2026-11-30, FORBIDDEN, place"
    })
    void a_figure_of_nothing_real_is_refused_by_code_and_field(
            String place, String from, String to, String code, String field) {
        var answer =
                GraphQlClient.as("leader")
                        .ask("metricFigures", Map.of("place", place, "from", from, "to", to));
        assertEquals(code, answer.errorCode());
        assertEquals(field, answer.errorField());
        assertFalse(answer.body().contains("\"" + place + "\""));
    }
}
