package org.xiaoshao.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;

/** Whose logins somebody administers, weighed all at once and one by one: the same. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AdministeredTest {

    /** The demo's people, and one whom nobody knows. */
    private static final List<String> PEOPLE =
            IntStream.rangeClosed(1, 40).mapToObj(DemoPeople::subject).toList();

    private static final String VOLUNTEER = DemoPeople.subject(8);

    /** Led the volunteers, and nothing since. */
    private static final String FORMER = DemoPeople.subject(9);

    @Inject EntityManager entityManager;
    @Inject Scoped scoped;

    private String mark;

    @BeforeEach
    void posts_of_every_kind() {
        mark = Appointed.mark();
        // Of two places, ended, and to come.
        post(VOLUNTEER, "volunteer", "150125100017", "'2026-01-01'", "null");
        post(DemoPeople.MEDIATOR, "mediator", "150124100011", "'2020-01-01'", "'2020-12-31'");
        post(DemoPeople.GRID, "auditor", "150124000000", "current_date + 30", "null");
        Appointed.owner(
                "update post set valid_to = current_date - 1 where person_id = '%s' returning id::text"
                        .formatted(FORMER));
    }

    @AfterEach
    void leave_posts_as_they_were() {
        Appointed.restore(mark);
    }

    private static void post(String person, String role, String place, String from, String to) {
        Appointed.owner(
                "insert into post (person_id, role, division_code, valid_from, valid_to) values ('%s', '%s', '%s', %s, %s) returning id::text"
                        .formatted(person, role, place, from, to));
    }

    private TreeSet<String> oneByOne(String subject, Role role) {
        return scoped.as(
                subject,
                role,
                () -> {
                    var found = new TreeSet<String>();
                    for (var person : PEOPLE) {
                        if ((Boolean)
                                entityManager
                                        .createNativeQuery(
                                                "select may_administer(cast(:person as uuid))",
                                                Boolean.class)
                                        .setParameter("person", person)
                                        .getSingleResult()) {
                            found.add(person);
                        }
                    }
                    return found;
                });
    }

    @SuppressWarnings("unchecked")
    private TreeSet<String> atOnce(String subject, Role role) {
        return scoped.as(
                subject,
                role,
                () ->
                        new TreeSet<String>(
                                entityManager
                                        .createNativeQuery(
                                                "select cast(one as text) from unnest(administered_persons()) as one",
                                                String.class)
                                        .getResultList()));
    }

    @ParameterizedTest
    @CsvSource({
        "11, COMMUNITY_SECRETARY",
        "16, TOWNSHIP_LEADER",
        "17, COUNTY_ORGANISER",
        "19, ADMINISTRATOR",
        "10, COMMUNITY_WORKER",
        "18, AUDITOR",
        "1, RESIDENT"
    })
    void weighed_at_once_they_are_those_who_are_weighed_one_by_one(int number, Role role) {
        var subject = DemoPeople.subject(number);
        var all = atOnce(subject, role);
        all.retainAll(PEOPLE);
        assertEquals(oneByOne(subject, role), all);
        assertFalse(all.contains(subject), "nobody administers themselves");
    }

    @Test
    void a_post_elsewhere_or_above_takes_somebody_out_of_the_secretarys_hands() {
        var hers = atOnce(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY);
        assertTrue(hers.contains(DemoPeople.WORKER));
        assertTrue(hers.contains(FORMER), "what ended last counts where nothing runs");
        assertFalse(hers.contains(VOLUNTEER), "serves in another county as well");
        assertFalse(hers.contains(DemoPeople.GRID), "becomes an auditor");
        assertTrue(atOnce(DemoPeople.ADMIN, Role.ADMINISTRATOR).contains(VOLUNTEER));
    }
}
