package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.DemoPlaces.WUCHUAN;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class OrganisationsTest {

    private static final OrganisationFilter ALL = new OrganisationFilter(null, null, null);

    @Inject OrganisationService organisations;
    @Inject Scoped scoped;

    @Test
    void a_worker_is_shown_the_organisations_of_their_own_county() {
        var names = names(seenByWorker(ALL));
        assertTrue(names.contains("清水河县城管执法局"));
        assertTrue(names.contains("惠民物业"));
        assertTrue(names.stream().noneMatch(name -> name.contains("武川")));
    }

    @Test
    void another_county_is_shown_when_asked_for() {
        for (var county : List.of("150125", WUCHUAN)) {
            var names = names(seenByWorker(new OrganisationFilter(null, null, county)));
            assertTrue(names.contains("武川县城管执法局"));
            assertTrue(names.stream().noneMatch(name -> name.contains("清水河")));
        }
    }

    @Test
    void a_caller_without_a_county_is_shown_all() {
        var names =
                names(
                        scoped.as(
                                DemoPeople.ADMIN,
                                Role.ADMINISTRATOR,
                                () -> organisations.organisations(ALL, 100, null, true)));
        assertTrue(names.containsAll(List.of("清水河县城管执法局", "武川县城管执法局")));
    }

    @Test
    void the_county_of_a_post_in_an_organisation_is_that_of_the_organisation() {
        var names =
                names(
                        scoped.as(
                                DemoPeople.STEWARD,
                                Role.ORGANISATION_STAFF,
                                () -> organisations.organisations(ALL, 100, null, true)));
        assertEquals(names(seenByWorker(ALL)), names);
    }

    @Test
    void a_walk_by_cursor_meets_every_organisation_once_in_pinyin_order() {
        var met = new ArrayList<String>();
        String after = null;
        boolean more;
        do {
            var from = after;
            var page =
                    scoped.as(
                            DemoPeople.WORKER,
                            Role.COMMUNITY_WORKER,
                            () -> organisations.organisations(ALL, 3, from, true));
            assertEquals(20, page.totalCount());
            met.addAll(names(page));
            after = page.pageInfo().endCursor();
            more = page.pageInfo().hasNextPage();
        } while (more);
        assertEquals(20, met.stream().distinct().count());
        assertEquals(met.stream().sorted(Collator.getInstance(Locale.CHINA)).toList(), met);
    }

    @Test
    void a_type_and_part_of_a_name_narrow_the_list() {
        assertEquals(
                7,
                seenByWorker(new OrganisationFilter(OrganisationType.DEPARTMENT, null, null))
                        .totalCount());
        assertEquals(
                List.of("惠民物业"), names(seenByWorker(new OrganisationFilter(null, "物业", null))));
        assertEquals(
                List.of(),
                names(
                        seenByWorker(
                                new OrganisationFilter(OrganisationType.DEPARTMENT, "物业", null))));
    }

    @Test
    void organisations_are_found_by_their_ids_and_unknown_ids_left_out() {
        var known = UUID.fromString("00000000-0000-4000-b003-024000000034");
        var found = organisations.organisationsByIds(List.of(known, UUID.randomUUID(), known));
        assertEquals(List.of("惠民物业"), found.stream().map(OrganisationView::name).toList());
        assertEquals("150124100011", found.get(0).divisionCode());
        assertEquals("150124000000", found.get(0).countyCode());
        assertEquals(List.of(), organisations.organisationsByIds(List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
    void a_page_of_impossible_size_is_refused(int first) {
        refused("FIRST_OUT_OF_RANGE", "first", ALL, first, null);
    }

    @Test
    void a_forged_cursor_is_refused() {
        var id = UUID.randomUUID().toString();
        refused("CURSOR_INVALID", "after", ALL, null, "forged");
        refused("CURSOR_INVALID", "after", ALL, null, Cursor.of("matters", "a", id).encode());
        refused(
                "CURSOR_INVALID",
                "after",
                ALL,
                null,
                Cursor.of("organisations", "a", "b").encode());
        refused(
                "CURSOR_INVALID",
                "after",
                ALL,
                null,
                Cursor.of("organisations", "\0", id).encode());
    }

    @Test
    void a_county_that_is_no_code_and_an_impossible_search_are_refused() {
        refused("DIVISION_UNKNOWN", "county", new OrganisationFilter(null, null, "x"), null, null);
        refused(
                "TOO_LONG",
                "search",
                new OrganisationFilter(null, "局".repeat(51), null),
                null,
                null);
    }

    private OrganisationConnection seenByWorker(OrganisationFilter filter) {
        return scoped.as(
                DemoPeople.WORKER,
                Role.COMMUNITY_WORKER,
                () -> organisations.organisations(filter, 100, null, true));
    }

    private void refused(
            String code, String field, OrganisationFilter filter, Integer first, String after) {
        var refusal =
                assertThrows(
                        DomainException.class,
                        () -> organisations.organisations(filter, first, after, true));
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }

    private static List<String> names(OrganisationConnection page) {
        return page.nodes().stream().map(OrganisationView::name).toList();
    }
}
