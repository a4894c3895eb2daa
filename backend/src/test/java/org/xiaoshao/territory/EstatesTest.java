package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** Estates and what stands on them, as anybody may see them. */
@QuarkusTest
@WithTestResource(StackResource.class)
class EstatesTest {

    private static final String ESTATES =
            "query ($community: String!) { community(code: $community) { estates { estate { id name } buildings { name grid { name } } } } }";
    private static final String ESTATE =
            "query ($id: ID!) { estate(id: $id) { estate { name } community { code name } buildings { name } } }";

    @Test
    void what_is_no_estate_or_community_is_null_and_a_community_may_have_none() {
        var unknown = "00000000-0000-4000-b00b-999999999999";
        assertNull(GraphQlClient.nobody().send(ESTATE, Map.of("id", unknown)).ok().data("estate"));
        for (var code : List.of("150124100000", "no code")) {
            assertNull(estates(code).data("community"), code);
        }
        assertEquals(List.of(), estates("150124100200").list("community.estates"));
    }

    @Test
    void the_estates_of_a_community_come_by_name_with_their_buildings_in_order() {
        var answer = estates(DemoPlaces.KUNXIN);
        assertEquals(List.of("昆新佳苑", "福源小区"), answer.list("community.estates.estate.name"));
        assertEquals(
                List.of("1号楼", "2号楼", "3号楼", "4号楼"),
                answer.list("community.estates[0].buildings.name"));
        assertEquals(List.of("5号楼", "6号楼"), answer.list("community.estates[1].buildings.name"));
    }

    @Test
    void an_estate_says_where_it_lies() {
        var id = estates(DemoPlaces.YINGBIN).<String>list("community.estates.estate.id").get(0);
        var answer = GraphQlClient.nobody().send(ESTATE, Map.of("id", id)).ok();
        assertEquals("迎宾花园", answer.data("estate.estate.name"));
        assertEquals("迎宾社区", answer.data("estate.community.name"));
        assertEquals(5, answer.list("estate.buildings").size());
    }

    @Test
    void a_community_of_two_estates_costs_as_many_statements_as_one_estate() throws Exception {
        var id = estates(DemoPlaces.KUNXIN).<String>list("community.estates.estate.id").get(0);
        var one =
                Statements.during(() -> GraphQlClient.nobody().send(ESTATE, Map.of("id", id)).ok());
        assertEquals(2, one.size());
        // And the community itself.
        assertEquals(3, Statements.during(() -> estates(DemoPlaces.KUNXIN)).size());
    }

    private static Answer estates(String community) {
        return GraphQlClient.nobody().send(ESTATES, Map.of("community", community)).ok();
    }
}
