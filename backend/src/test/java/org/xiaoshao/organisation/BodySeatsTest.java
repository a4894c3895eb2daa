package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.xiaoshao.organisation.BodyActs.BRANCH_OF_YINGBIN;
import static org.xiaoshao.organisation.BodyActs.PROPERTY_COMMITTEE_OF_FUYUAN;
import static org.xiaoshao.organisation.BodyActs.act;
import static org.xiaoshao.organisation.BodyActs.assertRefused;
import static org.xiaoshao.organisation.BodyActs.done;
import static org.xiaoshao.organisation.BodyActs.founded;
import static org.xiaoshao.organisation.BodyActs.person;
import static org.xiaoshao.organisation.BodyActs.seat;
import static org.xiaoshao.organisation.BodyActs.sheet;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** Who sits in the bodies of a place, recorded by those who govern it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BodySeatsTest {

    @AfterEach
    void asTheDemoHasThem() {
        BodyActs.asTheDemoHasThem();
    }

    @Test
    void a_seat_is_somebodys_and_says_since_when() {
        var mutation = "bodyMemberAdd";
        var id = founded();
        assertRefused("REQUIRED", "name", seat("secretary", id), mutation);
        assertRefused(
                "REQUIRED", "title", seat("secretary", id, "name", "甲", "title", " "), mutation);
        assertRefused(
                "PERSON_OR_NAME",
                "name",
                seat("secretary", id, "name", "甲", "person", person(104)),
                mutation);
        assertRefused(
                "PERSON_UNKNOWN", "person", seat("secretary", id, "person", person(105)), mutation);
        assertRefused(
                "PERSON_UNKNOWN", "person", seat("secretary", id, "person", person(1)), mutation);
        assertRefused(
                "DATE_IN_FUTURE",
                "validFrom",
                seat("secretary", id, "name", "甲", "validFrom", "2099-01-01"),
                mutation);
        assertRefused(
                "NO_MEMBERS",
                "organisation",
                seat("secretary", Loop.PROPERTY_COMPANY.toString(), "name", "甲"),
                mutation);
        assertRefused(
                "NOT_PARTY",
                "shown",
                seat("secretary", PROPERTY_COMMITTEE_OF_FUYUAN, "name", "甲", "shown", true),
                mutation);
        assertRefused(
                "NOT_YOUR_PLACE",
                null,
                seat("secretary", BRANCH_OF_YINGBIN, "name", "甲"),
                mutation);
        assertRefused(
                "NOT_FOUND", "organisation", seat("secretary", "no id", "name", "甲"), mutation);
    }

    @Test
    void one_person_on_both_bodies_is_cross_appointment() {
        var id = founded();
        var candidates =
                GraphQlClient.as("secretary")
                        .ask("bodyCandidates", Map.of("community", DemoPlaces.KUNXIN))
                        .ok()
                        .<List<Map<String, Object>>>data("bodyCandidates.persons");
        assertEquals(
                List.of(List.of("福源小区物管会")),
                candidates.stream()
                        .filter(one -> one.get("id").equals(person(104)))
                        .map(one -> one.get("bodies"))
                        .toList());
        var seated =
                done(
                        seat("secretary", id, "person", person(104), "title", "书记", "shown", true),
                        "bodyMemberAdd");
        assertEquals("喻向阳", seated.data("bodyMemberAdd.sheet.members[0].name"));
        assertEquals(List.of("福源小区物管会"), seated.data("bodyMemberAdd.sheet.members[0].alsoIn"));
        assertEquals(true, seated.data("bodyMemberAdd.sheet.members[0].shown"));
        var coverage =
                GraphQlClient.as("secretary")
                        .ask("coverage", Map.of("community", DemoPlaces.KUNXIN))
                        .ok();
        assertEquals(2, (int) coverage.data("coverage.estatesCrossAppointed"));
        assertRefused(
                "SEATED_ALREADY",
                "person",
                seat("secretary", id, "person", person(104)),
                "bodyMemberAdd");

        String seat = seated.data("bodyMemberAdd.sheet.members[0].id");
        assertRefused(
                "DATES_OUT_OF_ORDER",
                "lastDay",
                act("secretary", "bodyMemberEnd", seat, 1, "lastDay", "2025-05-31"),
                "bodyMemberEnd");
        assertRefused(
                "NOT_FOUND",
                "id",
                act("secretary2", "bodyMemberEnd", seat, 1, "lastDay", "2026-01-01"),
                "bodyMemberEnd");
        var hidden =
                done(act("county", "bodyMemberShow", seat, 1, "shown", false), "bodyMemberShow");
        assertEquals(false, hidden.data("bodyMemberShow.sheet.members[0].shown"));
        var ended =
                done(
                        act("secretary", "bodyMemberEnd", seat, 2, "lastDay", "2026-01-01"),
                        "bodyMemberEnd");
        assertEquals(List.of(), ended.list("bodyMemberEnd.sheet.members"));
        assertEquals(List.of("喻向阳"), ended.list("bodyMemberEnd.sheet.formerMembers.name"));
        assertRefused(
                "ENDED_ALREADY",
                null,
                act("secretary", "bodyMemberEnd", seat, 3, "lastDay", "2026-01-01"),
                "bodyMemberEnd");
    }

    @Test
    void who_sits_where_is_told_to_those_who_govern_the_place_alone() throws Exception {
        var branch = "00000000-0000-4000-b003-024000000033";
        for (var user : List.of("secretary", "worker", "leader", "county")) {
            assertEquals(
                    List.of("戚长安", "谢东风"),
                    sheet(user, branch).list("organisationSheet.members.name"),
                    user);
        }
        for (var user : List.of("secretary2", "steward", "grid", "department", "admin")) {
            assertEquals(List.of(), sheet(user, branch).list("organisationSheet.members"), user);
            assertEquals(false, sheet(user, branch).data("organisationSheet.editable"), user);
        }
        assertEquals(false, sheet("worker", branch).data("organisationSheet.editable"));
        assertEquals(true, sheet("county", branch).data("organisationSheet.editable"));
        assertNull(sheet("worker", "no id").data("organisationSheet"));
        assertNull(
                GraphQlClient.as("secretary")
                        .ask("bodyCandidates", Map.of("community", DemoPlaces.YINGBIN))
                        .ok()
                        .data("bodyCandidates"));
        var costs = Statements.during(() -> sheet("county", branch)).size();
        assertEquals(costs, Statements.during(() -> sheet("county", BRANCH_OF_YINGBIN)).size());
    }
}
