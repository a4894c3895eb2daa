package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.Appointed.appoint;
import static org.xiaoshao.testing.Appointed.list;
import static org.xiaoshao.testing.Appointed.today;

import java.time.LocalDate;
import java.util.List;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPlaces;

/** Terms of a building head as tests begin them and ask how they stand. */
final class Terms {

    static final String NAME = "试任期";
    static final String END = "postEnd";
    static final String SUBSTITUTE = "postSubstitute";
    static final LocalDate TODAY = today();

    private Terms() {}

    static String demo(int number) {
        return "00000000-0000-4000-b005-%012d".formatted(number);
    }

    /** A head of building 3 from that day on; ids of the post. */
    static String head(LocalDate from, LocalDate to) {
        var answer =
                appoint(
                        "secretary",
                        NAME,
                        "role",
                        "BUILDING_HEAD",
                        "division",
                        DemoPlaces.KUNXIN,
                        "building",
                        DemoPlaces.kunxinBuilding(3).toString(),
                        "validFrom",
                        from.toString(),
                        "validTo",
                        to == null ? null : to.toString());
        assertEquals(List.of(), answer.ok().refusals("postAppoint"), answer::body);
        return answer.data("postAppoint.post.id");
    }

    static void refused(String mutation, String reason, String field, Answer answer) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".post"));
    }

    static Answer done(String mutation, Answer answer) {
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
        return answer;
    }

    static Answer one(String id) {
        var all = list("secretary", "search", NAME);
        var at = Appointed.ids(all).indexOf(id);
        assertTrue(at >= 0, all::body);
        return all;
    }

    static <T> T of(String id, String field) {
        var all = one(id);
        return all.data("posts.nodes[" + Appointed.ids(all).indexOf(id) + "]." + field);
    }
}
