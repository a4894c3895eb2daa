package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.DemoPlaces.CHENGGUAN;
import static org.xiaoshao.testing.DemoPlaces.KUNXIN;
import static org.xiaoshao.testing.DemoPlaces.QINGSHUIHE;
import static org.xiaoshao.testing.DemoPlaces.REVOKED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.territory.internal.SearchableDivisions;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** Divisions found by what people type: a part of the name, pinyin, initials, a code. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DivisionSearchTest {

    private static final String LARGE = "150198100";

    @Inject TerritoryService territory;

    @AfterEach
    void take_the_large_town_away() {
        execute("delete from division where code like '150198%' and level = 'VILLAGE'");
        execute("delete from division where code like '150198%' and level = 'TOWN'");
        execute("delete from division where code like '150198%'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "kunxinx", "昆x", "kx昆", "9", "1501241000119", "'", "-", "ü"})
    void what_nothing_is_called_finds_nothing(String search) {
        assertEquals(List.of(), codes(found(search)));
        assertEquals(0, found(search).totalCount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kxsq",
                "KXSQ",
                "k x s q",
                "kunxin",
                "kun xin",
                "Kun'xin",
                "kunxinshequjuminweiyuanhui",
                "昆新",
                "新社",
                "昆新社区居民委员会",
                "150124100011"
            })
    void a_community_is_found_by_every_way_of_typing_it(String search) {
        assertEquals(KUNXIN, found(search).nodes().get(0).code());
    }

    @ParameterizedTest
    @CsvSource({
        "wcx, 150125000000",
        "wuchuan, 150125000000",
        "武川县, 150125000000",
        "qingshuihe, 150124000000",
        "150124, 150124000000",
        "15, 150000000000",
        "1501, 150100000000",
        "清水河, 150124000000",
        "城关, 150124100000"
    })
    void what_is_called_so_or_begins_so_comes_before_the_rest(String search, String first) {
        assertEquals(first, found(search).nodes().get(0).code());
    }

    @Test
    void exact_comes_before_beginning_before_inside_and_each_from_the_top_down_by_code() {
        assertEquals(List.of("150124000000", "150124401000", "150124401498"), codes(found("清水河")));
        var begun = codes(found("城关"));
        assertEquals(List.of("150124100000", "150124100200"), begun.subList(0, 2));
        var below = found("15012410001");
        assertEquals(
                List.of("150124100010", "150124100011", "150124100012", "150124100013"),
                codes(below));
        assertEquals(4, below.totalCount());
    }

    @Test
    void every_fragment_of_a_name_finds_it() {
        var names = new DivisionFilter(CHENGGUAN, null, DivisionLevel.VILLAGE);
        for (var division : territory.divisions(names, 100, null, false).nodes()) {
            var name = division.name();
            for (int from = 0; from < name.length(); from++) {
                for (int to = from + 1; to <= Math.min(name.length(), from + 3); to++) {
                    var search = new DivisionFilter(CHENGGUAN, name.substring(from, to), null);
                    var found = territory.divisions(search, 100, null, true);
                    assertTrue(codes(found).contains(division.code()), name.substring(from, to));
                    assertEquals(found.nodes().size(), found.totalCount());
                }
            }
        }
    }

    @Test
    void ended_ones_are_found_only_when_asked_for() {
        assertEquals(List.of(), codes(found("旧城")));
        for (var search : List.of("旧城", "jcsq", "jiucheng", REVOKED)) {
            var filter = new DivisionFilter(null, search, null, true);
            var page = territory.divisions(filter, null, null, true);
            assertEquals(List.of(REVOKED), codes(page), search);
            assertEquals(1, page.totalCount());
        }
        var children = new DivisionFilter(CHENGGUAN, null, null, true);
        assertEquals(29, territory.divisions(children, null, null, true).totalCount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "村", "村委会", "千村", "qc", "qiancun", "15019810"})
    void a_walk_by_cursor_meets_a_thousand_once_and_in_order(String search) {
        makeLargeTown();
        walk(new DivisionFilter("150198", search, DivisionLevel.VILLAGE));
    }

    @Test
    void a_walk_by_cursor_meets_a_thousand_children_once_and_in_order() {
        makeLargeTown();
        walk(new DivisionFilter(LARGE, null, null));
    }

    private void walk(DivisionFilter filter) {
        var met = new ArrayList<String>();
        String after = null;
        do {
            var page = territory.divisions(filter, 100, after, true);
            assertEquals(1000, page.totalCount());
            assertEquals(after != null, page.pageInfo().hasPreviousPage());
            met.addAll(codes(page));
            after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        } while (after != null);
        assertEquals(1000, met.size());
        assertEquals(met.stream().distinct().sorted().toList(), met);
    }

    @Test
    void a_walk_through_what_was_found_passes_from_one_kind_to_the_next() {
        makeLargeTown();
        rename("150198100999", "村委会");
        rename("150198100001", "村委会西");
        rename("150198100000", "大村委会镇");
        var filter = new DivisionFilter("150198", "村委会", null);
        var met = new ArrayList<String>();
        String after = null;
        do {
            var page = territory.divisions(filter, 1, after, false);
            met.addAll(codes(page));
            after = page.pageInfo().endCursor();
        } while (met.size() < 5);
        assertEquals(
                List.of(
                        "150198100999",
                        "150198100001",
                        "150198100000",
                        "150198100002",
                        "150198100003"),
                met);
    }

    @Test
    void a_cursor_of_a_list_does_not_go_on_in_a_search_nor_the_other_way_round() {
        var listed = Cursor.of("divisions", KUNXIN).encode();
        var found = Cursor.of("divisions-found", "2", "4", KUNXIN).encode();
        assertInvalid("昆新", listed);
        assertInvalid(null, found);
        assertInvalid("昆新", Cursor.of("divisions-found", "x", "4", KUNXIN).encode());
        assertInvalid("昆新", Cursor.of("divisions-found", "2", "4", "x").encode());
        assertFalse(
                territory
                        .divisions(new DivisionFilter(null, "昆新", null), 1, found, false)
                        .pageInfo()
                        .hasNextPage());
    }

    private void assertInvalid(String search, String after) {
        var filter = new DivisionFilter(QINGSHUIHE, search, null);
        var refusal =
                assertThrows(
                        DomainException.class,
                        () -> territory.divisions(filter, null, after, false));
        assertEquals("CURSOR_INVALID", refusal.code());
    }

    private static void makeLargeTown() {
        execute(
                "insert into division (code, name, level, parent_code, county_code, town_code, valid_from) values"
                        + " ('150198000000', '某县', 'COUNTY', '150100000000', '150198000000', null, '2024-01-01'),"
                        + " ('150198100000', '某镇', 'TOWN', '150198000000', '150198000000', '150198100000', '2024-01-01')");
        // A town has codes for 999; the thousandth has one of its neighbour's.
        execute(
                "insert into division (code, name, level, parent_code, county_code, town_code, valid_from)"
                        + " select 150198100000 + n, '千村村委会', 'VILLAGE', '150198100000',"
                        + " '150198000000', '150198100000', '2024-01-01'"
                        + " from generate_series(1, 1000) n");
        makeSearchable();
    }

    private static void rename(String code, String name) {
        execute(
                "update division set name = '%s', pinyin = null, initials = null, fragments = null where code = '%s'"
                        .formatted(name, code));
        makeSearchable();
    }

    private static void makeSearchable() {
        TableOwner.does(
                connection -> {
                    SearchableDivisions.makeSearchable(connection);
                    return null;
                });
    }

    private static void execute(String sql) {
        TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                });
    }

    private DivisionConnection found(String search) {
        return territory.divisions(new DivisionFilter(null, search, null), null, null, true);
    }

    private static List<String> codes(DivisionConnection page) {
        return page.nodes().stream().map(DivisionView::code).toList();
    }
}
