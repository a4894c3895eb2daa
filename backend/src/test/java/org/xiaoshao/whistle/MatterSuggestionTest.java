package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** Which matters a whistle may be about, learned from what its own community has closed. */
@QuarkusTest
@WithTestResource(StackResource.class)
class MatterSuggestionTest {

    private static final String TEXT =
            "query ($number: String!) { whistle(number: $number) { matterSuggestions {"
                    + " matter { code } words whistles } } }";

    private static Answer suggestions(String user, LoopCase one) {
        return GraphQlClient.as(user).send(TEXT, Map.of("number", one.number())).ok();
    }

    private static LoopCase blown(String words) {
        return Loop.inKunxin().with("description", words).to(WhistleState.BLOWN);
    }

    @Test
    void nobody_but_who_may_admit_it_is_told_and_only_while_they_may() {
        var one = blown("消防通道又堵塞了");
        for (var user : List.of("leader", "county", "auditor")) {
            assertEquals(List.of(), suggestions(user, one).list("whistle.matterSuggestions"), user);
        }
        assertFalse(suggestions("worker", one).list("whistle.matterSuggestions").isEmpty());
        one.admit();
        assertEquals(List.of(), suggestions("worker", one).list("whistle.matterSuggestions"));
    }

    @Test
    void the_words_that_speak_for_it_and_the_closed_ones_behind_it_are_told() {
        closed("飞线充电拉到三楼");
        var answer = suggestions("worker", blown("有人飞线充电"));
        assertEquals("安-07", answer.data("whistle.matterSuggestions[0].matter.code"));
        assertTrue(
                answer.<String>list("whistle.matterSuggestions[0].words").contains("飞线充电"),
                answer::body);
        assertTrue(answer.<Integer>data("whistle.matterSuggestions[0].whistles") >= 1);
        assertTrue(answer.list("whistle.matterSuggestions").size() <= 3);
    }

    @Test
    void what_another_community_closed_and_words_that_were_deleted_teach_nothing() {
        var closed = closed("蟠桃树上挂满马蜂窝");
        var asked = blown("马蜂窝");
        assertFalse(suggestions("worker", asked).list("whistle.matterSuggestions").isEmpty());
        var elsewhere = Loop.inYingbin().with("description", "马蜂窝").to(WhistleState.BLOWN);
        assertEquals(
                List.of(), suggestions("worker2", elsewhere).list("whistle.matterSuggestions"));
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        return sql.executeUpdate(
                                "delete from whistle_words where sequence = 1 and whistle_id = '"
                                        + closed.id()
                                        + "'");
                    }
                },
                "whistle_words");
        assertEquals(List.of(), suggestions("worker", asked).list("whistle.matterSuggestions"));
    }

    @Test
    void a_page_costs_the_same_statements_whatever_its_rows() throws Exception {
        for (int i = 0; i < 3; i++) {
            blown("垃圾乱堆");
        }
        assertEquals(cost(1), cost(3));
        // The page; the rows again, four for what may be done, what was closed, matters in force.
        assertEquals(8, cost(3));
    }

    private static LoopCase closed(String words) {
        return Loop.inKunxin().with("description", words).to(WhistleState.CLOSED);
    }

    private static int cost(int rows) throws Exception {
        var text =
                "query ($first: Int) { whistles(filter: { states: [BLOWN] }, first: $first) {"
                        + " nodes { number matterSuggestions { words matter { code } } } } }";
        var client = GraphQlClient.as("worker");
        client.send(text, Map.of("first", rows)).ok();
        return Statements.during(() -> client.send(text, Map.of("first", rows)).ok()).size();
    }
}
