package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** Who serves where in a community, told to those who run, lead or oversee it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class CoverageTest {

    private static Answer coverage(String user, String community) {
        return GraphQlClient.as(user).ask("coverage", Map.of("community", community));
    }

    private static Answer kunxin() {
        return coverage("secretary", DemoPlaces.KUNXIN).ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "building", "grid", "steward", "department", "admin"})
    void who_does_not_run_a_community_is_not_told(String user) {
        assertEquals("FORBIDDEN", coverage(user, DemoPlaces.KUNXIN).errorCode());
    }

    @Test
    void a_community_of_another_scope_is_hidden_as_one_that_does_not_exist() {
        assertNull(coverage("secretary", DemoPlaces.YINGBIN).ok().data("coverage"));
        assertNull(coverage("leader2", DemoPlaces.KUNXIN).ok().data("coverage"));
        assertNull(coverage("secretary", "150124100999").ok().data("coverage"));
        assertNull(coverage("secretary", "no code").ok().data("coverage"));
    }

    @Test
    void gaps_are_grids_buildings_and_estates_without_somebody() {
        var answer = kunxin();
        assertEquals(
                List.of("2号楼", "3号楼", "4号楼", "5号楼", "6号楼"),
                answer.list("coverage.buildingsWithoutHead.name"));
        assertEquals(List.of("第二网格", "第三网格"), answer.list("coverage.gridsWithoutMember.name"));
        assertEquals(List.of("第三网格"), answer.list("coverage.gridsWithoutPartyGroup.name"));
        assertEquals(List.of("福源小区"), answer.list("coverage.estatesWithoutBranch.name"));
    }

    @Test
    void those_who_serve_are_told_by_name_and_since_when() {
        var answer = kunxin();
        assertEquals("郑海燕", answer.data("coverage.grids[0].members[0].name"));
        assertEquals("2025-01-01", answer.data("coverage.grids[0].members[0].since"));
        assertNull(answer.data("coverage.grids[0].members[0].title"));
        assertEquals("昆新社区第一网格党小组", answer.data("coverage.grids[0].partyGroup.name"));
        assertEquals("吴长海", answer.data("coverage.buildings[0].heads[0].name"));
        assertEquals("昆新佳苑", answer.data("coverage.buildings[0].estate.name"));
    }

    @Test
    void cross_appointment_counts_estates_with_a_committee_only() {
        var answer = kunxin();
        assertEquals(List.of("昆新佳苑", "福源小区"), answer.list("coverage.estates.estate.name"));
        assertEquals(List.of("戚长安"), answer.data("coverage.estates[0].crossAppointed"));
        assertEquals(List.of(), answer.data("coverage.estates[1].crossAppointed"));
        assertNull(answer.data("coverage.estates[1].branch"));
        assertEquals(2, (int) answer.data("coverage.estatesWithCommittee"));
        assertEquals(1, (int) answer.data("coverage.estatesCrossAppointed"));

        var yingbin = coverage("leader2", DemoPlaces.YINGBIN).ok();
        assertEquals(List.of(), yingbin.data("coverage.estates[1].crossAppointed"));
        assertEquals(1, (int) yingbin.data("coverage.estatesWithCommittee"));
        assertEquals(1, (int) yingbin.data("coverage.estatesCrossAppointed"));
    }

    @Test
    void any_community_costs_the_same_number_of_statements() throws Exception {
        for (var community : List.of(DemoPlaces.KUNXIN, "150124100007")) {
            assertEquals(
                    9,
                    Statements.during(() -> coverage("county", community).ok()).size(),
                    community);
        }
    }
}
