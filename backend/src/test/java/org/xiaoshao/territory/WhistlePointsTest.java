package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** Posters with codes: put up by the community, opened by anybody, taken down again. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WhistlePointsTest {

    private static final Map<String, Object> AT_THE_DOOR =
            Map.of(
                    "community", DemoPlaces.KUNXIN,
                    "kind", "UNIT_DOOR",
                    "name", "1号楼门口",
                    "building", DemoPlaces.kunxinBuilding(1).toString(),
                    "unit", "2单元");

    private static Answer putUp(String user, Map<String, ?> changed) {
        var input = new HashMap<String, Object>(AT_THE_DOOR);
        input.putAll(changed);
        return GraphQlClient.as(user).ask("whistlePointPutUp", Map.of("input", input));
    }

    private static Answer putUp() {
        var answer = putUp("worker", Map.of()).ok();
        assertEquals(List.of(), answer.refusals("whistlePointPutUp"), answer::body);
        return answer;
    }

    private static Answer byCode(String code) {
        return GraphQlClient.nobody().ask("whistlePoint", Map.of("code", code)).ok();
    }

    private static Answer takeDown(String user, String id, int version) {
        return GraphQlClient.as(user)
                .ask(
                        "whistlePointTakeDown",
                        Map.of("id", id, "input", Map.of("expectedVersion", version)));
    }

    private static void assertRefused(String reason, String field, Map<String, ?> changed) {
        var answer = putUp("worker", changed).ok();
        assertEquals(List.of(reason), answer.refusals("whistlePointPutUp"), answer::body);
        assertEquals(field, answer.data("whistlePointPutUp.errors[0].field"));
        assertNull(answer.data("whistlePointPutUp.whistlePoint"));
    }

    @Test
    void a_place_that_does_not_exist_gets_no_point() {
        assertRefused("COMMUNITY_UNKNOWN", "community", Map.of("community", "150124100"));
        assertRefused("COMMUNITY_UNKNOWN", "community", Map.of("community", DemoPlaces.REVOKED));
        assertRefused("COMMUNITY_UNKNOWN", "community", Map.of("community", "nonsense"));
        assertRefused(
                "BUILDING_UNKNOWN",
                "building",
                Map.of("building", DemoPlaces.yingbinBuilding(1).toString()));
        assertRefused("UNIT_UNKNOWN", "unit", Map.of("unit", "9单元"));
        assertRefused("REQUIRED", "name", Map.of("name", " "));
        assertRefused("TOO_LONG", "name", Map.of("name", "门".repeat(61)));
    }

    @Test
    void only_those_who_run_the_community_put_points_up() {
        assertEquals("FORBIDDEN", putUp("resident", Map.of()).errorCode());
        assertEquals("FORBIDDEN", putUp("leader", Map.of()).errorCode());
        var elsewhere = putUp("worker2", Map.of()).ok();
        assertEquals(List.of("NOT_YOUR_COMMUNITY"), elsewhere.refusals("whistlePointPutUp"));
    }

    @Test
    void anybody_who_scans_or_types_the_code_is_told_the_place() {
        String code = putUp().data("whistlePointPutUp.whistlePoint.code");
        assertTrue(code.matches("[2-9A-HJKMNP-Z]{8}"), code);
        var found = byCode(" " + code.toLowerCase() + " ");
        assertEquals("昆新社区", found.data("whistlePoint.community.name"));
        assertEquals("1号楼", found.data("whistlePoint.building.name"));
        assertEquals("第一网格", found.data("whistlePoint.building.grid.name"));
        assertEquals("2单元", found.data("whistlePoint.unit"));
        assertNull(found.data("whistlePoint.takenDownAt"));
        assertNull(byCode("22222222").data("whistlePoint"));
        assertNull(byCode("").data("whistlePoint"));
    }

    @Test
    void one_that_was_taken_down_still_tells_its_place_and_is_no_longer_listed() {
        var point = putUp();
        String id = point.data("whistlePointPutUp.whistlePoint.id");
        String code = point.data("whistlePointPutUp.whistlePoint.code");
        assertTrue(codes().contains(code));

        assertEquals("FORBIDDEN", takeDown("resident", id, 1).errorCode());
        assertEquals(
                List.of("NOT_YOUR_COMMUNITY"),
                takeDown("worker2", id, 1).ok().refusals("whistlePointTakeDown"));
        assertEquals(
                List.of("STALE_VERSION"),
                takeDown("worker", id, 7).ok().refusals("whistlePointTakeDown"));
        assertEquals(List.of(), takeDown("worker", id, 1).ok().refusals("whistlePointTakeDown"));
        assertEquals(
                List.of("TAKEN_DOWN"),
                takeDown("worker", id, 2).ok().refusals("whistlePointTakeDown"));

        assertNotNull(byCode(code).data("whistlePoint.takenDownAt"));
        assertEquals("2单元", byCode(code).data("whistlePoint.unit"));
        assertTrue(!codes().contains(code));
    }

    private static List<String> codes() {
        var found = new ArrayList<String>();
        String after = null;
        Answer page;
        do {
            var variables = new HashMap<String, Object>();
            variables.put("community", DemoPlaces.KUNXIN);
            variables.put("first", 2);
            variables.put("after", after);
            page = GraphQlClient.nobody().ask("whistlePoints", variables).ok();
            found.addAll(page.list("whistlePoints.nodes.code"));
            after = page.data("whistlePoints.pageInfo.endCursor");
        } while (page.<Boolean>data("whistlePoints.pageInfo.hasNextPage"));
        assertEquals(found.size(), (int) page.data("whistlePoints.totalCount"));
        return found;
    }
}
