package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.territory.TrialEstate.ESTATE;
import static org.xiaoshao.territory.TrialEstate.FIRST;
import static org.xiaoshao.territory.TrialEstate.OTHER_ESTATE;
import static org.xiaoshao.territory.TrialEstate.SECOND;
import static org.xiaoshao.territory.TrialEstate.act;
import static org.xiaoshao.territory.TrialEstate.assertDone;
import static org.xiaoshao.territory.TrialEstate.assertRefused;
import static org.xiaoshao.territory.TrialEstate.buildings;
import static org.xiaoshao.territory.TrialEstate.estates;
import static org.xiaoshao.territory.TrialEstate.family;
import static org.xiaoshao.territory.TrialEstate.history;
import static org.xiaoshao.territory.TrialEstate.owner;
import static org.xiaoshao.territory.TrialEstate.refusalsOfBlowingAt;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;

/** Estates and buildings are closed when nothing stands there any more. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PlaceClosingTest {

    @Inject EntityManager entityManager;
    @Inject Scoped scoped;

    @BeforeEach
    void an_estate_of_two_buildings_stands_in_kunxin() {
        TrialEstate.an_estate_of_two_buildings_stands_in_kunxin();
    }

    @AfterEach
    void nothing_of_it_is_left() {
        TrialEstate.nothing_of_it_is_left();
    }

    @Test
    void the_same_act_sent_again_is_done_once() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertDone("secretary", "estateClose", ESTATE, "idempotencyKey", key);
        }
        assertEquals(2, history("leader", ESTATE).list("estate.estate.history").size());
    }

    @Test
    void whoever_lives_there_keeps_it_open_even_against_those_who_see_no_household() {
        var home = (String) family().moveIn().get("id");
        assertRefused("HOUSEHOLDS_LIVE_THERE", "buildingClose", FIRST);
        assertRefused("HOUSEHOLDS_LIVE_THERE", "estateClose", ESTATE);
        for (var user : List.of("leader", "county")) {
            var refused = act(user, "estateClose", ESTATE).ok();
            assertEquals(List.of("HOUSEHOLDS_LIVE_THERE"), refused.refusals("estateClose"), user);
        }
        assertDone("secretary", "buildingClose", SECOND);
        Ledger.act(
                "worker", "householdMoveOut", home, "movedOut", "2025-01-01", "expectedVersion", 1);
        assertDone("county", "buildingClose", FIRST);
    }

    @Test
    void an_open_whistle_a_post_and_a_body_keep_it_open() {
        assertEquals(List.of(), refusalsOfBlowingAt(FIRST));
        assertRefused("WHISTLES_OPEN", "buildingClose", FIRST);
        assertRefused("WHISTLES_OPEN", "estateClose", ESTATE);
        owner("update whistle set state = 'DECLINED' where building_id = '%s'".formatted(FIRST));
        owner(
                """
                insert into post (id, person_id, role, division_code, building_id, valid_from)
                values (gen_random_uuid(), '%s', 'building-head', '%s', '%s', '2026-01-01')"""
                        .formatted(DemoPeople.GRID, DemoPlaces.KUNXIN, FIRST));
        assertRefused("POSTS_RUN", "buildingClose", FIRST);
        assertRefused("POSTS_RUN", "estateClose", ESTATE);
        owner("update post set valid_to = '2026-01-31' where building_id = '%s'".formatted(FIRST));
        owner(
                """
                insert into organisation (id, county_code, division_code, type, name, estate_id)
                values (gen_random_uuid(), '%s', '%s', 'OWNERS_COMMITTEE', '柳湾业委会', '%s')"""
                        .formatted(DemoPlaces.QINGSHUIHE, DemoPlaces.KUNXIN, ESTATE));
        assertRefused("BODIES_STAND", "estateClose", ESTATE);
        assertDone("secretary", "buildingClose", FIRST);
    }

    @Test
    void an_estate_closes_with_its_buildings_and_their_printed_codes_and_stays_in_the_history() {
        owner(
                """
                insert into whistle_point (code, community_code, building_id, kind, name, put_up_at)
                values ('KX9WMDA9', '%s', '%s', 'UNIT_DOOR', '柳湾1号楼门厅', now())"""
                        .formatted(DemoPlaces.KUNXIN, FIRST));
        assertDone("secretary", "buildingClose", SECOND);
        assertDone("secretary", "estateClose", ESTATE);
        assertFalse(estates().contains("柳湾"));
        assertFalse(buildings().contains("柳湾1号楼"));
        var told = history("leader", ESTATE);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertEquals(List.of(false, true), told.list("estate.estate.history.closed"));
        assertEquals(today, told.data("estate.standing.validTo"));
        assertEquals(List.of(), told.list("estate.buildings"));
        assertEquals(List.of("柳湾1号楼", "柳湾2号楼"), told.list("estate.closedBuildings.name"));
        assertEquals(today, told.data("estate.closedBuildings[0].standing.validTo"));
        var point = GraphQlClient.nobody().ask("whistlePoint", Map.of("code", "KX9WMDA9")).ok();
        assertNotNull(point.data("whistlePoint.takenDownAt"), point::body);
        for (var mutation : List.of("estateClose", "estateRename")) {
            Object[] fields =
                    mutation.endsWith("Rename")
                            ? new Object[] {"name", "新名", "expectedVersion", 2}
                            : new Object[] {"expectedVersion", 2};
            assertRefused("CLOSED", mutation, ESTATE, fields);
        }
        assertDone("secretary", "estateRename", OTHER_ESTATE, "name", "柳湾");
    }

    @Test
    void nothing_new_comes_to_a_closed_building() {
        assertDone("secretary", "buildingClose", FIRST);
        assertEquals(List.of("PLACE_UNKNOWN"), family().tryToMoveIn().refusals("householdMoveIn"));
        assertEquals(1, refusalsOfBlowingAt(FIRST).size());
        assertFalse(buildings().contains("柳湾1号楼"));
    }

    @Test
    void a_closed_estate_gets_no_body_and_is_missing_none() {
        assertTrue(estatesWithoutBranch().contains("柳湾"));
        assertDone("secretary", "estateClose", ESTATE);
        assertFalse(estatesWithoutBranch().contains("柳湾"));
        var branch =
                Map.of(
                        "type",
                        "ESTATE_PARTY_BRANCH",
                        "name",
                        "试柳湾党支部",
                        "division",
                        DemoPlaces.KUNXIN,
                        "estate",
                        ESTATE.toString());
        var refused =
                GraphQlClient.as("secretary")
                        .ask("organisationFound", Map.of("input", branch))
                        .ok();
        assertEquals(List.of("ESTATE_UNKNOWN"), refused.refusals("organisationFound"));
    }

    @Test
    void the_database_tells_of_what_stands_there_to_those_who_govern_the_place_alone() {
        assertEquals(List.of(), refusalsOfBlowingAt(FIRST));
        family().moveIn();
        var lived = "select any_lived_in(array[cast('%s' as uuid)])".formatted(FIRST);
        var open =
                "select any_whistle_open(array[cast('%s' as uuid)], array['BLOWN'])"
                        .formatted(FIRST);
        for (var question : List.of(lived, open)) {
            assertTrue(told(DemoPeople.LEADER, Role.TOWNSHIP_LEADER, question), question);
            assertFalse(told(DemoPeople.WORKER2, Role.COMMUNITY_WORKER, question), question);
            assertFalse(told(DemoPeople.RESIDENT, Role.RESIDENT, question), question);
        }
    }

    private boolean told(String subject, Role role, String question) {
        return scoped.as(
                subject,
                role,
                () ->
                        (Boolean)
                                entityManager
                                        .createNativeQuery(question, Boolean.class)
                                        .getSingleResult());
    }

    private static List<String> estatesWithoutBranch() {
        return GraphQlClient.as("secretary")
                .ask("coverage", Map.of("community", DemoPlaces.KUNXIN))
                .ok()
                .list("coverage.estatesWithoutBranch.name");
    }
}
