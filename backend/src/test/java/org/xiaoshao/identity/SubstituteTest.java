package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.identity.Terms.END;
import static org.xiaoshao.identity.Terms.NAME;
import static org.xiaoshao.identity.Terms.SUBSTITUTE;
import static org.xiaoshao.identity.Terms.TODAY;
import static org.xiaoshao.identity.Terms.done;
import static org.xiaoshao.identity.Terms.head;
import static org.xiaoshao.identity.Terms.of;
import static org.xiaoshao.identity.Terms.refused;
import static org.xiaoshao.testing.Appointed.end;
import static org.xiaoshao.testing.Appointed.list;
import static org.xiaoshao.testing.Appointed.substitute;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.StackResource;

/** A post is stood in for within its term, by a post of its own. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SubstituteTest {

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
