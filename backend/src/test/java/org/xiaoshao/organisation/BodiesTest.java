package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.organisation.BodyActs.FUYUAN;
import static org.xiaoshao.organisation.BodyActs.KUNXIN_ESTATE;
import static org.xiaoshao.organisation.BodyActs.act;
import static org.xiaoshao.organisation.BodyActs.assertRefused;
import static org.xiaoshao.organisation.BodyActs.done;
import static org.xiaoshao.organisation.BodyActs.found;
import static org.xiaoshao.organisation.BodyActs.founded;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** Organisations, recorded by those who govern the place. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BodiesTest {

    @AfterEach
    void asTheDemoHasThem() {
        BodyActs.asTheDemoHasThem();
    }

    @Test
    void only_who_governs_the_place_records_its_organisations() {
        for (var user : List.of("worker", "leader", "department", "steward", "resident", "admin")) {
            assertEquals("FORBIDDEN", found(user).errorCode(), user);
        }
        var mutation = "organisationFound";
        assertRefused("NOT_YOUR_PLACE", "division", found("secretary2"), mutation);
        assertRefused(
                "NOT_YOUR_PLACE",
                "division",
                found("secretary", "division", "150124", "type", "RESIDENT_UNIT", "estate", null),
                mutation);
        for (var division : List.of("no code", DemoPlaces.REVOKED, "150124", "15")) {
            assertRefused(
                    "DIVISION_UNKNOWN",
                    "division",
                    found("county", "division", division),
                    mutation);
        }
    }

    @Test
    void an_organisation_has_the_place_that_its_type_asks_for() {
        var mutation = "organisationFound";
        assertRefused("REQUIRED", "name", found("secretary", "name", "  "), mutation);
        assertRefused("TOO_LONG", "name", found("secretary", "name", "试".repeat(61)), mutation);
        assertRefused("ESTATE_UNKNOWN", "estate", found("secretary", "estate", null), mutation);
        assertRefused(
                "ESTATE_UNKNOWN",
                "estate",
                found("secretary", "estate", "00000000-0000-4000-b00b-025017000001"),
                mutation);
        assertRefused(
                "GRID_UNKNOWN",
                "grid",
                found("secretary", "grid", DemoPlaces.kunxinGrid(3).toString()),
                mutation);
        assertRefused(
                "GRID_UNKNOWN",
                "grid",
                found(
                        "secretary",
                        "type",
                        "GRID_PARTY_GROUP",
                        "estate",
                        null,
                        "grid",
                        DemoPlaces.yingbinGrid(1).toString()),
                mutation);
        assertRefused(
                "PLACE_TAKEN", "estate", found("secretary", "estate", KUNXIN_ESTATE), mutation);
        founded();
        assertRefused("PLACE_TAKEN", "estate", found("secretary", "name", "试另一支部"), mutation);
    }

    @Test
    void a_founded_branch_fills_the_gap_and_may_be_called_otherwise() {
        var id = founded();
        var coverage =
                GraphQlClient.as("secretary")
                        .ask("coverage", Map.of("community", DemoPlaces.KUNXIN))
                        .ok();
        assertEquals(List.of(), coverage.list("coverage.estatesWithoutBranch"));
        var changed =
                act("secretary", "organisationChange", id, 1, "name", "试福源支部", "estate", FUYUAN);
        assertEquals(
                "试福源支部",
                done(changed, "organisationChange")
                        .data("organisationChange.sheet.organisation.name"));
        assertRefused(
                "STALE_VERSION",
                "expectedVersion",
                act("secretary", "organisationChange", id, 1, "name", "试", "estate", FUYUAN),
                "organisationChange");
        assertRefused(
                "NOT_YOUR_PLACE",
                null,
                act("secretary2", "organisationChange", id, 2, "name", "试", "estate", FUYUAN),
                "organisationChange");
        assertRefused(
                "NOT_FOUND",
                "id",
                act("secretary", "organisationChange", "no id", 1, "name", "试"),
                "organisationChange");
    }

    @Test
    void organisations_are_listed_by_place() {
        var place = Map.of("place", DemoPlaces.KUNXIN, "first", 100);
        var kunxin = GraphQlClient.as("county").ask("organisations", place).ok();
        assertTrue(kunxin.list("organisations.nodes.name").contains("惠民物业"));
        assertFalse(kunxin.list("organisations.nodes.name").contains("永安社区居委会"));
        var town =
                GraphQlClient.as("county")
                        .ask("organisations", Map.of("place", "150124100", "first", 100))
                        .ok();
        assertTrue(town.list("organisations.nodes.name").contains("永安社区居委会"));
        assertNotEquals(
                (int) kunxin.data("organisations.totalCount"),
                (int) town.data("organisations.totalCount"));
        var unknown = GraphQlClient.as("county").ask("organisations", Map.of("place", "x"));
        assertEquals("DIVISION_UNKNOWN", unknown.errorCode());
        assertEquals("place", unknown.errorField());
    }
}
