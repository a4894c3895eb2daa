package org.xiaoshao.integration.internal.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.Purpose;
import org.xiaoshao.integration.ExportFormat;
import org.xiaoshao.integration.ExportLanguage;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.people.Registration;
import org.xiaoshao.people.Relation;
import org.xiaoshao.people.Sex;
import org.xiaoshao.people.Tenure;
import org.xiaoshao.shared.Role;

/** Files while they are written, and the words that stand in them. */
class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+8", "-1", "@x", "\tx", "\rx", "＝1", "－1"})
    void what_a_spreadsheet_would_take_for_a_formula_is_a_text(String text) {
        assertEquals("'" + text, CsvSheet.harmless(text));
    }

    @Test
    void other_values_stay_as_they_are() {
        assertEquals("1=1", CsvSheet.harmless("1=1"));
        assertEquals(-1, CsvSheet.harmless(-1));
        assertEquals("", CsvSheet.harmless(""));
        assertEquals("", CsvSheet.harmless(null));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void a_long_file_is_handed_on_in_pieces_while_it_is_written(ExportFormat format) {
        var kept = new ArrayList<Integer>();
        var pieces = new Pieces((sequence, piece) -> kept.add(piece.length));
        try (var sheet =
                format == ExportFormat.CSV ? new CsvSheet(pieces) : new XlsxSheet(pieces, "x")) {
            sheet.mark("谁");
            sheet.headers(List.of("甲", "乙"));
            for (int i = 0; i < 100_000; i++) {
                sheet.row(List.of("第 " + Integer.toHexString(i * 7919) + " 行", i));
            }
            assertTrue(kept.size() >= 2, "Nothing was handed on before the end");
            sheet.end("末");
        }
        assertTrue(kept.stream().allMatch(length -> length <= 256 * 1024));
        assertEquals(pieces.bytes(), kept.stream().mapToLong(Integer::longValue).sum());
    }

    @ParameterizedTest
    @EnumSource(ExportLanguage.class)
    void every_constant_that_stands_in_a_cell_has_a_word(ExportLanguage language) {
        var words = new ExportWords();
        Stream.<Set<? extends Enum<?>>>of(
                        EnumSet.allOf(AuditKind.class),
                        EnumSet.allOf(Purpose.class),
                        EnumSet.allOf(Role.class),
                        EnumSet.allOf(Relation.class),
                        EnumSet.allOf(Registration.class),
                        EnumSet.allOf(Tenure.class),
                        EnumSet.allOf(Sex.class),
                        EnumSet.allOf(org.xiaoshao.organisation.WhistleKind.class),
                        EnumSet.allOf(org.xiaoshao.whistle.WhistleState.class),
                        EnumSet.allOf(org.xiaoshao.whistle.OrderState.class),
                        EnumSet.allOf(org.xiaoshao.whistle.OrderRole.class),
                        EnumSet.allOf(org.xiaoshao.whistle.WhistleSource.class),
                        EnumSet.allOf(org.xiaoshao.whistle.WhistleUrgency.class),
                        EnumSet.allOf(org.xiaoshao.whistle.SettlementLevel.class))
                .flatMap(Set::stream)
                .map(ExportWords::key)
                .forEach(key -> assertTrue(!words.of(language, key).equals(key), key));
        for (var list : ExportList.values()) {
            assertTrue(!words.title(language, list).startsWith("list."), list::name);
        }
    }

    @Test
    void both_languages_have_the_same_words_and_every_column_has_one() {
        var words = new ExportWords();
        assertEquals(words.keys(ExportLanguage.ZH), words.keys(ExportLanguage.EN));
        var columns = new TreeSet<String>();
        Stream.of(
                        new WhistlesSource(),
                        new OrderSource(),
                        new HouseholdSource(),
                        new ResidentSource(),
                        new AuditSource())
                .forEach(
                        source ->
                                source.columns()
                                        .forEach(
                                                one ->
                                                        columns.add(
                                                                source.list() + "." + one.key())));
        assertTrue(words.keys(ExportLanguage.ZH).containsAll(columns));
    }
}
