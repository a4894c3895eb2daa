package org.xiaoshao.territory.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.territory.DivisionLevel;

class FragmentsTest {

    private static final int MOST_SEARCHED = 3;

    @ParameterizedTest
    @ValueSource(strings = {"", "村", "村委会", "社区居民委员会", "村村民委员会"})
    void of_a_village_the_endings_that_half_the_country_has_are_left_out(String ending) {
        assertEquals(0, Fragments.of(ending, DivisionLevel.VILLAGE).length);
        assertEquals(List.of(), Fragments.ofVillages(ending));
    }

    @ParameterizedTest
    @CsvSource({"昆新社区居民委员会, 3", "昆, 1", "嘎查, 3", "A区2号, 6"})
    void of_a_village_what_tells_it_from_others_is_kept(String name, int many) {
        assertEquals(many, Fragments.of(name, DivisionLevel.VILLAGE).length);
    }

    @Test
    void of_a_town_everything_is_kept_and_by_other_numbers_than_of_a_village() {
        assertEquals(5, Fragments.of("城关镇", DivisionLevel.TOWN).length);
        assertNotEquals(Fragments.ofUpper("昆新"), Fragments.ofVillages("昆新"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"昆新社区居民委员会", "A区2号院", "𠙶家村民委员会", "嘎查", "沟", "东村社区居委会"})
    void every_part_of_a_name_is_looked_up_by_what_the_name_is_kept_by(String name) {
        var searched = name.toLowerCase(Locale.ROOT);
        var ends = searched.codePoints().toArray();
        for (int from = 0; from < ends.length; from++) {
            for (int many = 1; many <= Math.min(MOST_SEARCHED, ends.length - from); many++) {
                var part = new String(ends, from, many);
                assertKept(Fragments.of(name, DivisionLevel.VILLAGE), Fragments.ofVillages(part));
                assertKept(Fragments.of(name, DivisionLevel.COUNTY), Fragments.ofUpper(part));
            }
        }
    }

    private static void assertKept(int[] kept, List<Integer> looked) {
        var all = Arrays.stream(kept).boxed().toList();
        assertTrue(all.containsAll(looked), all + " of " + looked);
    }
}
