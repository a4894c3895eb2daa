package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xiaoshao.identity.Terms.END;
import static org.xiaoshao.identity.Terms.NAME;
import static org.xiaoshao.identity.Terms.SUBSTITUTE;
import static org.xiaoshao.identity.Terms.TODAY;
import static org.xiaoshao.identity.Terms.demo;
import static org.xiaoshao.identity.Terms.done;
import static org.xiaoshao.identity.Terms.head;
import static org.xiaoshao.identity.Terms.of;
import static org.xiaoshao.identity.Terms.refused;
import static org.xiaoshao.testing.Appointed.change;
import static org.xiaoshao.testing.Appointed.end;
import static org.xiaoshao.testing.Appointed.list;
import static org.xiaoshao.testing.Appointed.substitute;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** A post ends at the end of a day, or is called off before it begins. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PostTermTest {
    @Inject PostsHeard heard;

    private String mark;

    @BeforeEach
    void remember() {
        mark = Appointed.mark();
    }

    @AfterEach
    void leave_posts_as_they_were() {
        Appointed.restore(mark);
    }

    @Test
    void who_may_not_end_it_is_told_so_before_anything_else() {
        refused(END, "NOT_FOUND", "id", end("secretary", demo(25), 9, TODAY));
        refused(END, "NOT_FOUND", "id", end("secretary", demo(16), 9, TODAY));
        refused(END, "NOT_FOUND", "id", end("secretary", demo(1), 9, TODAY));
        refused(END, "NOT_FOUND", "id", end("secretary", "no id", 9, TODAY));
        var own = end("secretary", demo(11), 9, TODAY).ok();
        assertEquals(List.of("NOT_YOUR_ROLE", "YOURSELF"), own.refusals(END));
        var above = end("leader", demo(16), 9, TODAY).ok();
        assertEquals(List.of("NOT_YOUR_ROLE", "YOURSELF"), above.refusals(END));
        refused(END, "NOT_YOUR_ROLE", null, end("county", demo(18), 9, TODAY));
        assertEquals("FORBIDDEN", end("worker", demo(8), 1, TODAY).errorCode());
    }

    @Test
    void a_post_ends_today_or_later_with_a_reason_and_on_the_version_that_was_seen() {
        var id = head(TODAY, TODAY.plusDays(20));
        refused(END, "STALE_VERSION", "expectedVersion", end("secretary", id, 2, TODAY));
        refused(END, "DATE_IN_PAST", "lastDay", end("secretary", id, 1, TODAY.minusDays(1)));
        refused(END, "BEYOND_THE_TERM", "lastDay", end("secretary", id, 1, TODAY.plusDays(21)));
        refused(
                END,
                "REQUIRED",
                "reason",
                change(END, "secretary", id, 1, "lastDay", "" + TODAY, "reason", " "));
        refused(
                END,
                "TOO_LONG",
                "reason",
                change(END, "secretary", id, 1, "lastDay", "" + TODAY, "reason", "因".repeat(201)));
        heard.told();
        var ended = done(END, end("secretary", id, 1, TODAY));
        assertEquals("" + TODAY, ended.data("postEnd.post.post.validTo"));
        // It still runs today: a post ends at the end of its last day.
        assertEquals("CURRENT", ended.data("postEnd.post.holding"));
        assertEquals(1, heard.told().size());
        done(END, end("secretary", id, 2, TODAY));
        var entry = GraphQlClient.as("county").ask("auditEntries", Map.of("first", 1)).ok();
        assertEquals("PERMISSION_CHANGED", entry.data("auditEntries.nodes[0].kind"));
        assertEquals("试任期结束", entry.data("auditEntries.nodes[0].words"));
    }

    @Test
    void a_post_that_has_ended_does_not_end_again_and_is_not_stood_in_for() {
        var id = head(TODAY.minusDays(9), TODAY.minusDays(1));
        assertEquals("ENDED", of(id, "holding"));
        refused(END, "ENDED_ALREADY", null, end("secretary", id, 1, TODAY));
        refused(
                SUBSTITUTE,
                "ENDED_ALREADY",
                null,
                substitute("secretary", id, 1, TODAY, TODAY, "name", NAME + "乙"));
    }

    @Test
    void one_that_was_called_off_before_it_began_has_ended_wherever_that_is_asked() {
        var id = head(TODAY.plusDays(5), null);
        assertEquals("COMING", of(id, "holding"));
        var off = done(END, end("secretary", id, 1, TODAY.plusDays(4)));
        assertEquals("ENDED", off.data("postEnd.post.holding"));
        assertEquals(true, off.data("postEnd.post.calledOff"));
        assertEquals(
                List.of(List.of("ENDED_ALREADY"), List.of("ENDED_ALREADY")),
                off.list("postEnd.post.availableActions.refusals"));
        for (var holding : List.of("CURRENT", "COMING")) {
            var listed = list("secretary", "search", NAME, "holding", holding);
            assertEquals(List.of(), Appointed.ids(listed), holding);
        }
        var ended = list("secretary", "search", NAME, "holding", "ENDED");
        assertEquals(List.of(id), Appointed.ids(ended));
        refused(END, "ENDED_ALREADY", null, end("secretary", id, 2, TODAY.plusDays(9)));
        // Its place is free, and whoever held nothing else sits in nobody's list of candidates.
        head(TODAY.plusDays(5), null);
        assertEquals(
                "0",
                Appointed.owner(
                        "select count(*) from post where id = '%s' and coalesce(valid_to, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date"
                                .formatted(id)));
    }

    @Test
    void each_post_is_held_today_or_to_come_or_has_ended() {
        head(TODAY, TODAY);
        head(TODAY.plusDays(1), TODAY.plusDays(2));
        head(TODAY.minusDays(3), TODAY.minusDays(1));
        done(END, end("secretary", head(TODAY.plusDays(3), null), 1, TODAY));
        var all = new HashSet<>(Appointed.ids(list("secretary")));
        var parts = new ArrayList<String>();
        for (var holding : PostHolding.values()) {
            parts.addAll(Appointed.ids(list("secretary", "holding", holding.name())));
        }
        assertEquals(all.size(), parts.size());
        assertEquals(all, new HashSet<>(parts));
    }
}
