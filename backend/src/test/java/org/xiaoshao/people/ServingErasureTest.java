package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.people.LinkedLogins.deleted;
import static org.xiaoshao.people.LinkedLogins.inKeycloak;
import static org.xiaoshao.people.LinkedLogins.plain;
import static org.xiaoshao.people.LinkedLogins.sql;
import static org.xiaoshao.people.LinkedLogins.tablesWith;
import static org.xiaoshao.people.LinkedLogins.volunteer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.KeycloakRealm;
import org.xiaoshao.identity.internal.LoginsInStep;
import org.xiaoshao.people.LinkedLogins.Linked;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.WholeDatabase;

/**
 * Whoever serves, served or lives elsewhere keeps what is theirs by that when a record is deleted.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class ServingErasureTest {

    @Inject LoginsInStep inStep;
    @Inject Clock clock;

    @BeforeEach
    @AfterEach
    void nobodyIsTried() {
        LinkedLogins.nobodyIsTried();
    }

    @Test
    void whoever_serves_keeps_login_posts_and_name() {
        var one = volunteer("serving");
        assertEquals(
                Set.of("account", "audit_words", "household", "person", "post", "resident"),
                tablesWith(one));
        deleted(one, "SERVES");
        assertEquals(Set.of("account", "audit_words", "person", "post"), tablesWith(one));
        assertEquals(List.of(), WholeDatabase.tablesWith(List.of(one.name())));
        assertEquals(
                "volunteer",
                sql(
                        "select string_agg(role, ',') from post where person_id = '%s'"
                                .formatted(one.person())));
        assertEquals(
                one.subject(),
                sql("select subject from account where person_id = '%s'".formatted(one.person())));
        KeycloakRealm.awaitRoles(one.subject(), List.of("volunteer"));
        assertEquals(List.of("VOLUNTEER"), one.client().ask("me").ok().list("me.posts.role"));
    }

    @Test
    void of_whoever_served_the_name_and_the_post_stay_and_no_login() {
        var one = volunteer("served");
        sql(
                "update post set valid_from = current_date - 9, valid_to = current_date - 2 where person_id = '%s' and role = 'volunteer'"
                        .formatted(one.person()));
        deleted(one, "SERVED");
        assertEquals(0, inStep.pass(clock.instant().plus(Duration.ofMinutes(15))));
        assertEquals(List.of(), WholeDatabase.tablesWith(List.of("trial-served", one.subject())));
        assertTrue(!inKeycloak("trial-served"));
        assertEquals(
                "试用人 volunteer",
                sql(
                        "select name || ' ' || role from person join post on person_id = person.id where person.id = '%s'"
                                .formatted(one.person())));
        sql(
                "delete from post where person_id = '%1$s'; delete from person where id = '%1$s'"
                        .formatted(one.person()));
    }

    @Test
    void whoever_moved_away_keeps_the_login_that_they_live_by_elsewhere() {
        var one = plain("moved");
        var next = Families.inKunxin().person("搬来的", "HEAD").resident();
        sql(
                "update resident set moved_out = current_date where id = '%s'"
                        .formatted(one.resident()));
        sql("update resident set person_id = '%s' where id = '%s'".formatted(one.person(), next));
        deleted(one, "LIVES_ELSEWHERE");
        assertEquals(
                one.subject(),
                sql("select subject from person where id = '%s'".formatted(one.person())));
        // Of the two records the last one takes the login with it.
        deleted(new Linked(next, "搬来的", one.subject(), one.person(), one.client()), "ERASED");
        assertEquals(
                "0", sql("select count(*) from person where id = '%s'".formatted(one.person())));
    }
}
