package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.DemoPlaces.CHENGGUAN;
import static org.xiaoshao.testing.DemoPlaces.KUNXIN;
import static org.xiaoshao.testing.DemoPlaces.QINGSHUIHE;
import static org.xiaoshao.testing.DemoPlaces.REVOKED;
import static org.xiaoshao.testing.DemoPlaces.YINGBIN;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class DivisionsTest {

    @Inject TerritoryService territory;

    @Test
    void qingshuihe_has_four_towns_four_townships_and_the_park() {
        var names = names(below(QINGSHUIHE, null));
        assertEquals(4, names.stream().filter(name -> name.endsWith("镇")).count());
        assertEquals(4, names.stream().filter(name -> name.endsWith("乡")).count());
        assertTrue(names.contains("内蒙古清水河工业园区"));
        assertEquals(9, names.size());
    }

    @Test
    void qingshuihe_has_103_villages_8_communities_and_the_one_of_the_park() {
        var names = names(below(QINGSHUIHE, DivisionLevel.VILLAGE));
        assertEquals(103, names.stream().filter(name -> name.endsWith("村民委员会")).count());
        assertEquals(8, names.stream().filter(name -> name.endsWith("社区居民委员会")).count());
        assertTrue(names.contains("内蒙古清水河工业园区虚拟社区"));
        assertEquals(112, names.size());
    }

    @Test
    void without_a_parent_the_list_begins_at_the_top() {
        var page = territory.divisions(new DivisionFilter(null, null, null), null, null, true);
        assertEquals(List.of("内蒙古自治区"), names(page.nodes()));
        assertEquals(1, page.totalCount());
        assertFalse(page.pageInfo().hasNextPage());
    }

    @Test
    void a_walk_by_cursor_meets_every_child_once_in_order() {
        var met = new ArrayList<String>();
        String after = null;
        boolean more;
        do {
            var page =
                    territory.divisions(
                            new DivisionFilter("150124100", null, null), 7, after, true);
            assertEquals(28, page.totalCount());
            assertEquals(after != null, page.pageInfo().hasPreviousPage());
            page.edges().forEach(edge -> met.add(edge.node().code()));
            after = page.pageInfo().endCursor();
            more = page.pageInfo().hasNextPage();
        } while (more);
        assertEquals(met.stream().distinct().sorted().toList(), met);
        assertEquals(28, met.size());
    }

    @Test
    void a_search_of_one_or_two_characters_finds_what_a_longer_one_finds() {
        for (var search : List.of("昆", "昆新", "昆新社区居民委员会", " 昆新 ")) {
            var found =
                    territory.divisions(new DivisionFilter(null, search, null), null, null, true);
            assertTrue(codes(found).contains(KUNXIN), search);
        }
    }

    @Test
    void a_search_looks_only_below_its_parent_and_at_its_level() {
        var everywhere = territory.divisions(new DivisionFilter(null, "社区", null), 100, null, true);
        var here = territory.divisions(new DivisionFilter(CHENGGUAN, "社区", null), 100, null, true);
        var towns =
                territory.divisions(
                        new DivisionFilter(null, "社区", DivisionLevel.TOWN), 100, null, true);
        assertTrue(codes(everywhere).contains(YINGBIN));
        assertEquals(8, here.totalCount());
        assertTrue(codes(here).contains(KUNXIN));
        assertEquals(0, towns.totalCount());
        assertNull(towns.pageInfo().endCursor());
    }

    @Test
    void wildcards_and_quotes_in_a_search_are_only_characters() {
        for (var search : List.of("%", "_", "'", "\\", "昆%")) {
            var found =
                    territory.divisions(new DivisionFilter(null, search, null), null, null, true);
            assertEquals(0, found.totalCount(), search);
        }
    }

    @Test
    void a_division_knows_its_way_from_the_province() {
        var division = territory.division(KUNXIN).orElseThrow();
        assertEquals(
                List.of("内蒙古自治区", "呼和浩特市", "清水河县", "城关镇", "昆新社区居民委员会"), names(division.path()));
        assertEquals("150124100", division.parent().shortCode());
        assertTrue(division.current());
    }

    @Test
    void a_revoked_division_stays_readable_and_is_no_longer_listed() {
        var revoked = territory.division(REVOKED).orElseThrow();
        assertFalse(revoked.current());
        assertEquals("2020-12-31", revoked.validTo().toString());
        assertFalse(
                codes(
                                territory.divisions(
                                        new DivisionFilter(CHENGGUAN, null, null),
                                        100,
                                        null,
                                        false))
                        .contains(REVOKED));
        assertTrue(territory.community(REVOKED).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "nonsense", "", "150124100999"})
    void an_unknown_code_is_no_division(String code) {
        assertTrue(territory.division(code).isEmpty());
        assertTrue(territory.community(code).isEmpty());
        refused("DIVISION_UNKNOWN", "parent", new DivisionFilter(code, null, null), null, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void a_page_of_impossible_size_is_refused(int first) {
        refused("FIRST_OUT_OF_RANGE", "first", new DivisionFilter(null, null, null), first, null);
    }

    @Test
    void a_forged_cursor_is_refused() {
        var filter = new DivisionFilter(null, null, null);
        refused("CURSOR_INVALID", "after", filter, null, "forged");
        refused("CURSOR_INVALID", "after", filter, null, Cursor.of("matters", KUNXIN).encode());
        refused("CURSOR_INVALID", "after", filter, null, Cursor.of("divisions", "\0").encode());
    }

    @Test
    void an_impossible_search_is_refused() {
        refused("TOO_LONG", "search", new DivisionFilter(null, "社".repeat(51), null), null, null);
        refused("TEXT_INVALID", "search", new DivisionFilter(null, "社\0", null), null, null);
    }

    private void refused(
            String code, String field, DivisionFilter filter, Integer first, String after) {
        var refusal =
                assertThrows(
                        DomainException.class,
                        () -> territory.divisions(filter, first, after, true));
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }

    /** All of them, however many pages it takes. */
    private List<DivisionView> below(String parent, DivisionLevel level) {
        var all = new ArrayList<DivisionView>();
        var filter = new DivisionFilter(parent, null, level);
        var page = territory.divisions(filter, 100, null, false);
        all.addAll(page.nodes());
        while (page.pageInfo().hasNextPage()) {
            page = territory.divisions(filter, 100, page.pageInfo().endCursor(), false);
            all.addAll(page.nodes());
        }
        return all;
    }

    private static List<String> names(List<DivisionView> divisions) {
        return divisions.stream().map(DivisionView::name).toList();
    }

    private static List<String> codes(DivisionConnection page) {
        return page.nodes().stream().map(DivisionView::code).collect(Collectors.toList());
    }
}
