package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.DemoPlaces.QINGSHUIHE;
import static org.xiaoshao.testing.DemoPlaces.WUCHUAN;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class MattersTest {

    private static final MatterFilter ALL = new MatterFilter(null, null);
    private static final UUID BLOCKED_FIRE_LANE = id("b004", 17);
    private static final UUID REFUSE_TODAY = id("b004", 23);
    private static final UUID REFUSE_OF_THE_PAST = id("b004", 123);

    @Inject OrganisationService organisations;
    @Inject Scoped scoped;

    @Test
    void a_county_shows_its_own_list_in_force() {
        var page = seenBy(DemoPeople.WORKER, ALL);
        assertEquals(14, page.totalCount());
        assertEquals(14, page.nodes().stream().map(MatterView::code).distinct().count());
        assertEquals(9, seenBy(DemoPeople.WORKER2, ALL).totalCount());
    }

    @Test
    void every_county_has_matters_of_all_four_kinds() {
        for (var worker : List.of(DemoPeople.WORKER, DemoPeople.WORKER2)) {
            for (var kind : WhistleKind.values()) {
                assertTrue(seenBy(worker, new MatterFilter(kind, null)).totalCount() > 0);
            }
        }
    }

    @Test
    void part_of_a_code_or_a_title_finds_a_matter() {
        for (var search : List.of("安-07", "消防通道", "堵")) {
            var found = seenBy(DemoPeople.WORKER, new MatterFilter(null, search)).nodes();
            assertEquals(List.of("安-07"), found.stream().map(MatterView::code).toList());
            assertEquals("清水河县消防救援大队", found.get(0).lead().name());
            assertEquals("《中华人民共和国消防法》第二十八条", found.get(0).legalBasis());
        }
    }

    @Test
    void a_matter_may_have_no_lead_and_no_legal_basis() {
        var matter = seenBy(DemoPeople.WORKER, new MatterFilter(null, "暖-02")).nodes().get(0);
        assertNull(matter.lead());
        assertNull(matter.legalBasis());
    }

    @Test
    void a_walk_by_cursor_meets_every_matter_once() {
        var met = new ArrayList<String>();
        String after = null;
        boolean more;
        do {
            var from = after;
            var page =
                    scoped.as(
                            DemoPeople.WORKER,
                            Role.COMMUNITY_WORKER,
                            () -> organisations.matters(ALL, 4, from, false));
            page.nodes().forEach(matter -> met.add(matter.code()));
            after = page.pageInfo().endCursor();
            more = page.pageInfo().hasNextPage();
        } while (more);
        assertEquals(14, met.size());
        assertEquals(14, met.stream().distinct().count());
    }

    @Test
    void a_whistle_may_be_admitted_under_a_matter_in_force_of_its_county_only() {
        assertEquals(
                "消防通道堵塞",
                organisations.currentMatter(BLOCKED_FIRE_LANE, QINGSHUIHE).orElseThrow().title());
        assertTrue(organisations.currentMatter(BLOCKED_FIRE_LANE, WUCHUAN).isEmpty());
        assertTrue(organisations.currentMatter(REFUSE_TODAY, QINGSHUIHE).isPresent());
        assertTrue(organisations.currentMatter(REFUSE_OF_THE_PAST, QINGSHUIHE).isEmpty());
        assertTrue(organisations.currentMatter(UUID.randomUUID(), QINGSHUIHE).isEmpty());
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var foreign = Cursor.of("organisations", "a", UUID.randomUUID().toString()).encode();
        var refusal =
                assertThrows(
                        DomainException.class,
                        () -> organisations.matters(ALL, null, foreign, false));
        assertEquals("CURSOR_INVALID", refusal.code());
    }

    private MatterConnection seenBy(String worker, MatterFilter filter) {
        return scoped.as(
                worker,
                Role.COMMUNITY_WORKER,
                () -> organisations.matters(filter, 100, null, true));
    }

    private static UUID id(String kind, int number) {
        return UUID.fromString("00000000-0000-4000-%s-024000%06d".formatted(kind, number));
    }
}
