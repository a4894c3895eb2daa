package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "15, 150000000000, PROVINCE, 15",
        "1501, 150100000000, CITY, 1501",
        "150124, 150124000000, COUNTY, 150124",
        "150124100, 150124100000, TOWN, 150124100",
        "150124100011, 150124100011, VILLAGE, 150124100011",
        // The six-digit forms of GB/T 2260 for a city and a province mean these, not a county.
        "150100, 150100000000, CITY, 1501",
        "150000, 150000000000, PROVINCE, 15",
    })
    void reads_every_form_in_use(String form, String full, DivisionLevel level, String shortForm) {
        var code = DivisionCode.parse(form).orElseThrow();
        assertEquals(full, code.full());
        assertEquals(level, code.level());
        assertEquals(shortForm, code.shortForm());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "150",
                "15012",
                "1501241",
                "15012410001",
                "1501241000111",
                "15012a",
                "-50124",
                "１５０１２４",
                "150 124",
                "' or 1=1 --"
            })
    void takes_nothing_else_for_a_code(String form) {
        assertTrue(DivisionCode.parse(form).isEmpty());
    }

    @Test
    void forgives_blanks_around_a_code() {
        assertEquals("150124000000", DivisionCode.parse(" 150124\n").orElseThrow().full());
    }

    @Test
    void knows_the_last_code_inside() {
        assertEquals("150124999999", DivisionCode.parse("150124").orElseThrow().lastInside());
        assertEquals("150124100011", DivisionCode.parse("150124100011").orElseThrow().lastInside());
    }
}
