package org.xiaoshao.people.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ID numbers, phone numbers, masks and what the public is told of counts. */
class TypedValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        // The example of GB 11643-1999, and the same with one mistake each.
        "11010519491231002X, ",
        "11010519491231002x, ",
        "440524188001010014, ID_NUMBER_DATE_INVALID",
        "110105194912310021, ID_NUMBER_CHECKSUM_WRONG",
        "11010519491231020X, ID_NUMBER_CHECKSUM_WRONG",
        "11010519491331002X, ID_NUMBER_DATE_INVALID",
        "11010519490230002X, ID_NUMBER_DATE_INVALID",
        "11010520270101002X, ID_NUMBER_DATE_INVALID",
        "1101051949123100, ID_NUMBER_INVALID",
        "110105491231002, ID_NUMBER_INVALID",
        "1101051949123100XX, ID_NUMBER_INVALID",
        "１１０１０５１９４９１２３１００２X, ID_NUMBER_INVALID"
    })
    void an_id_number_is_checked_for_form_then_day_then_check(String typed, PeopleFault fault) {
        assertEquals(Optional.ofNullable(fault), IdNumber.fault(IdNumber.normalise(typed), TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "19900000001, 19900000001",
        "+86 199-0000-0001, 19900000001",
        "0471-7912345, 04717912345",
        "(010) 62345678, 01062345678",
        "7912345,",
        "12900000001,",
        "1990000000,",
        "199000000012,",
        "0471-1912345,",
        "１９９００００００００１,",
        "'',"
    })
    void a_phone_number_has_one_form_or_is_none(String typed, String number) {
        assertEquals(Optional.ofNullable(number), PhoneNumber.normalise(typed));
    }

    @Test
    void masks_show_the_ends_only() {
        assertNull(Masked.phone(null));
        assertEquals("199****0001", Masked.phone("19900000001"));
        assertEquals("047***2345", Masked.phone("0471792345"));
        assertEquals("9999************1X", Masked.idNumber("99999919800101001X"));
    }

    @ParameterizedTest
    @CsvSource({"0,", "1,", "4,", "5, 5", "7, 5", "8, 10", "12, 10", "13, 15", "100, 100"})
    void the_public_is_told_no_small_count_and_no_exact_one(int count, Integer told) {
        assertEquals(told, Population.told(count));
    }
}
