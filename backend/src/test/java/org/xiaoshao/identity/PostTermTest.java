package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.Appointed.appoint;
import static org.xiaoshao.testing.Appointed.change;
import static org.xiaoshao.testing.Appointed.end;
import static org.xiaoshao.testing.Appointed.list;
import static org.xiaoshao.testing.Appointed.substitute;
import static org.xiaoshao.testing.Appointed.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** A post ends at the end of a day, is called off before it begins, or is stood in for. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PostTermTest {

    private static final String NAME = "试任期";
    private static final String END = "postEnd";
    private static final String SUBSTITUTE = "postSubstitute";
    private static final LocalDate TODAY = today();

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

    private static String demo(int number) {
        return "00000000-0000-4000-b005-%012d".formatted(number);
    }

    /** A head of building 3 from that day on; ids of the post. */
    private static String head(LocalDate from, LocalDate to) {
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

    private static void refused(String mutation, String reason, String field, Answer answer) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".post"));
    }

    private static Answer done(String mutation, Answer answer) {
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
        return answer;
    }

    private static Answer one(String id) {
        var all = list("secretary", "search", NAME);
        var at = Appointed.ids(all).indexOf(id);
        assertTrue(at >= 0, all::body);
        return all;
    }

    private static <T> T of(String id, String field) {
        var all = one(id);
        return all.data("posts.nodes[" + Appointed.ids(all).indexOf(id) + "]." + field);
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

    @Test
    void a_substitute_stands_in_within_the_term_and_for_somebody_else() {
        var id = head(TODAY.plusDays(2), TODAY.plusDays(20));
        String holder = of(id, "holder.id");
        var from = TODAY.plusDays(2);
        var to = TODAY.plusDays(5);
        record Case(String reason, String field, LocalDate from, LocalDate to) {}
        for (var wrong :
                List.of(
                        new Case("DATE_IN_PAST", "validFrom", TODAY.minusDays(1), to),
                        new Case("BEYOND_THE_TERM", "validFrom", TODAY.plusDays(1), to),
                        new Case("BEYOND_THE_TERM", "validTo", from, TODAY.plusDays(21)),
                        new Case("DATES_OUT_OF_ORDER", "validTo", to, from))) {
            var answer =
                    substitute("secretary", id, 1, wrong.from(), wrong.to(), "name", NAME + "乙");
            assertTrue(answer.ok().refusals(SUBSTITUTE).contains(wrong.reason()), answer::body);
        }
        refused(
                SUBSTITUTE,
                "OWN_SUBSTITUTE",
                "person",
                substitute("secretary", id, 1, from, to, "person", holder));
        refused(
                SUBSTITUTE,
                "YOURSELF",
                "person",
                substitute("secretary", id, 1, from, to, "person", DemoPeople.SECRETARY));
        refused(
                SUBSTITUTE,
                "PERSON_UNKNOWN",
                "person",
                substitute("secretary", id, 1, from, to, "person", DemoPeople.subject(25)));
        refused(
                SUBSTITUTE,
                "STALE_VERSION",
                "expectedVersion",
                substitute("secretary", id, 2, from, to, "name", NAME + "乙"));
        refused(
                SUBSTITUTE,
                "NOT_FOUND",
                "id",
                substitute("secretary2", id, 1, from, to, "name", NAME + "乙"));
    }

    @Test
    void a_substitute_holds_a_post_of_its_own_that_nobody_stands_in_for() {
        var id = head(TODAY, null);
        heard.told();
        var done =
                done(
                        SUBSTITUTE,
                        substitute(
                                "secretary",
                                id,
                                1,
                                TODAY,
                                TODAY.plusDays(3),
                                "person",
                                DemoPeople.subject(8)));
        assertEquals(List.of(UUID.fromString(DemoPeople.subject(8))), heard.told());
        assertEquals(2, (int) done.data("postSubstitute.post.version"));
        assertEquals(List.of("褚春暖"), done.list("postSubstitute.post.substitutes.holder.name"));
        String own = done.data("postSubstitute.post.substitutes[0].id");
        var listed = list("secretary", "person", DemoPeople.subject(8), "role", "BUILDING_HEAD");
        assertEquals(List.of(own), Appointed.ids(listed));
        assertEquals(id, listed.data("posts.nodes[0].standsInFor.id"));
        assertEquals(NAME, listed.data("posts.nodes[0].standsInFor.holder.name"));
        refused(
                SUBSTITUTE,
                "STANDS_IN",
                null,
                substitute("secretary", own, 1, TODAY, TODAY, "name", NAME + "丙"));
        // One stands in for a head at a time, and nobody twice.
        refused(
                SUBSTITUTE,
                "POST_TAKEN",
                "post.building",
                substitute("secretary", id, 2, TODAY, TODAY, "name", NAME + "丙"));
        done(END, end("secretary", own, 1, TODAY));
        assertFalse(of(id, "substitutes").toString().contains("" + TODAY.plusDays(3)));
    }

    @Test
    void ending_a_post_ends_what_stands_in_for_it_on_the_same_day() {
        var id = head(TODAY, null);
        done(
                SUBSTITUTE,
                substitute("secretary", id, 1, TODAY, TODAY.plusDays(9), "name", NAME + "乙"));
        done(
                SUBSTITUTE,
                substitute(
                        "secretary",
                        id,
                        2,
                        TODAY.plusDays(10),
                        TODAY.plusDays(12),
                        "name",
                        NAME + "丙"));
        heard.told();
        done(END, end("secretary", id, 3, TODAY.plusDays(4)));
        assertEquals(3, heard.told().size());
        assertEquals(
                "%1$s f, %1$s f, %2$s t".formatted(TODAY.plusDays(4), TODAY.minusDays(1)),
                Appointed.owner(
                        "select string_agg(valid_to || ' ' || left(called_off::text, 1), ', ' order by valid_from, stands_in_for nulls first)"
                                + " from post where '%s' in (id, stands_in_for)".formatted(id)));
    }
}
