package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.TableOwner;

/** Emergencies as tests open, close and judge them. */
final class Emergencies {

    static final String YONGAN = "150124100003";
    static final String YONGAN_BUILDING = "00000000-0000-4000-b002-024003000001";
    static final String NEXT_TOWN = "150124101200";
    static final String REASON = "独居老人联系不上，需立即联系家属";
    static final String OPEN = "breakGlassOpen";
    static final String CLOSE = "breakGlassClose";
    static final String REVIEW = "breakGlassReview";

    private Emergencies() {}

    static void nothingWasOpened() {
        owner("delete from break_glass returning 1");
    }

    static String owner(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(sql)) {
                        return rows.next() ? rows.getString(1) : null;
                    }
                },
                "break_glass",
                "post");
    }

    static Answer open(String user, String community, String reason) {
        var input = Map.of("community", community, "reason", reason);
        return GraphQlClient.as(user).ask(OPEN, Map.of("input", input));
    }

    static String opened(String user, String community) {
        var answer = open(user, community, REASON).ok();
        assertEquals(List.of(), answer.refusals(OPEN), answer::body);
        return answer.data(OPEN + ".breakGlass.id");
    }

    static Answer change(String mutation, String user, String id, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", 1));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id, "input", input));
    }

    static Answer review(String user, String id, String verdict) {
        return change(REVIEW, user, id, "verdict", verdict, "words", "已向当事人核实");
    }

    static void refused(String mutation, String reason, Answer answer) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
    }

    static boolean reads(String user, LoopCase whistle) {
        return GraphQlClient.as(user)
                        .ask("whistle", Map.of("number", whistle.number()))
                        .ok()
                        .data("whistle")
                != null;
    }

    static Answer list(String user, Object... filter) {
        return GraphQlClient.as(user)
                .ask("breakGlasses", Map.of("filter", Appointed.fields(filter)))
                .ok();
    }
}
