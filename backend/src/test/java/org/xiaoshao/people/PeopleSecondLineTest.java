package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.people.internal.PeopleScope;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.Where;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** The service's own scope check is off throughout: what stays hidden, PostgreSQL hides. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PeopleSecondLineTest {

    /** Everything is everybody's. */
    private static class NoCheck extends PeopleScope {
        @Override
        public Where seeing(Scope scope) {
            return new Where();
        }

        @Override
        public boolean keeps(Scope scope, String community, UUID grid) {
            return true;
        }

        @Override
        public boolean runs(Scope scope, String community) {
            return true;
        }
    }

    @Inject EntityManager entityManager;
    @Inject Scoped scoped;

    private final String name = "藏" + UUID.randomUUID().toString().substring(0, 8);
    private Map<String, Object> home;
    private String id;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void switch_the_first_line_off() {
        home =
                Families.inKunxin()
                        .at(DemoPlaces.kunxinBuilding(6), "1单元")
                        .person(name, "HEAD", "phone", "19900000941")
                        .moveIn();
        id = ((List<Map<String, String>>) home.get("residents")).get(0).get("id");
        QuarkusMock.installMockForType(new NoCheck(), PeopleScope.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker2",
                "secretary2",
                "grid",
                "building",
                "unit",
                "resident",
                "resident2"
            })
    void a_household_of_another_place_is_invisible_by_every_way(String stranger) {
        var client = GraphQlClient.as(stranger);
        assertNull(client.ask("household", Map.of("id", home.get("id"))).ok().data("household"));
        assertNull(client.ask("resident", Map.of("id", id)).ok().data("resident"));
        assertNull(client.ask("node", Map.of("id", id)).ok().data("node"));
        var found = client.ask("residents", Map.of("filter", Map.of("name", name))).ok();
        assertEquals(List.of(), found.list("residents.nodes"));
        assertEquals(0, (int) found.data("residents.totalCount"));
        assertNotNull(
                GraphQlClient.as("worker").ask("resident", Map.of("id", id)).ok().data("resident"),
                "its own community still sees it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker2", "secretary2", "grid"})
    void acts_on_another_place_find_nothing(String stranger) {
        var client = GraphQlClient.as(stranger);
        var change = Map.of("name", "改", "expectedVersion", 1);
        assertEquals(
                List.of("NOT_FOUND"),
                client.ask("residentChange", Map.of("id", id, "input", change))
                        .ok()
                        .refusals("residentChange"));
        var reveal = Map.of("purpose", "VISIT", "words", "看", "fields", List.of("PHONE"));
        assertEquals(
                List.of("NOT_FOUND"),
                client.ask("residentReveal", Map.of("id", id, "input", reveal))
                        .ok()
                        .refusals("residentReveal"));
    }

    @ParameterizedTest
    @CsvSource({
        "TOWNSHIP_LEADER, 16",
        "COUNTY_ORGANISER, 17",
        "AUDITOR, 18",
        "ADMINISTRATOR, 19",
        "DEPARTMENT_STAFF, 13",
        "ORGANISATION_STAFF, 12",
        "MEDIATOR, 6"
    })
    void those_who_are_in_charge_of_no_household_see_no_row(Role role, int number) {
        for (var table : List.of("household", "resident")) {
            assertEquals(0, scoped.as(DemoPeople.subject(number), role, () -> count(table)), table);
        }
    }

    @Test
    void without_a_setting_nothing_is_visible() {
        assertTrue(
                scoped.as(DemoPeople.WORKER, Role.COMMUNITY_WORKER, () -> count("resident")) > 0);
        for (var table :
                List.of("household", "resident", "audit_entry", "audit_words", "audit_chain")) {
            assertEquals(0, QuarkusTransaction.requiringNew().call(() -> count(table)), table);
        }
    }

    @Test
    void counting_opens_the_rows_to_the_counting_function_alone() {
        var counted =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    entityManager
                                            .createNativeQuery(
                                                    "select * from population('150124100011', 2026)")
                                            .getResultList();
                                    return count("resident");
                                });
        assertEquals(0, counted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update resident set name = 'x'",
                "delete from resident",
                "delete from household",
                "insert into household select * from household"
            })
    void those_who_only_look_write_nothing(String statement) {
        try {
            var written =
                    scoped.as(
                            DemoPeople.BUILDING,
                            Role.BUILDING_HEAD,
                            () -> entityManager.createNativeQuery(statement).executeUpdate());
            assertEquals(0, written);
        } catch (RuntimeException refused) {
            // No right to it at all.
        }
    }

    @Test
    void the_worker_writes_nobody_into_another_community() {
        assertThrows(
                RuntimeException.class,
                () ->
                        scoped.as(
                                DemoPeople.WORKER,
                                Role.COMMUNITY_WORKER,
                                () ->
                                        entityManager
                                                .createNativeQuery(
                                                        "update resident set community_code = '150125100017', grid_id = null where id = cast(:id as uuid)")
                                                .setParameter("id", id)
                                                .executeUpdate()));
    }

    private Integer count(String table) {
        return (Integer)
                entityManager
                        .createNativeQuery("select count(*) from " + table, Integer.class)
                        .getSingleResult();
    }

    @Test
    void the_database_gives_no_login_and_begins_no_deletion_for_those_of_another_place() {
        var strangers =
                Map.of(
                        DemoPeople.WORKER2,
                        Role.COMMUNITY_WORKER,
                        DemoPeople.subject(28),
                        Role.COMMUNITY_SECRETARY,
                        DemoPeople.GRID,
                        Role.GRID_MEMBER,
                        DemoPeople.LEADER,
                        Role.TOWNSHIP_LEADER);
        knownAs(DemoPeople.MEDIATOR);
        strangers.forEach(
                (who, role) -> {
                    assertNull(scoped.as(who, role, this::erasing), role::name);
                    assertNull(scoped.as(who, role, this::login), role::name);
                });
        // A worker resets logins and deletes nobody; the mediator serves besides.
        assertNull(scoped.as(DemoPeople.WORKER, Role.COMMUNITY_WORKER, this::erasing));
        assertEquals("SERVES", scoped.as(DemoPeople.WORKER, Role.COMMUNITY_WORKER, this::login));
        assertEquals(
                DemoPeople.MEDIATOR,
                scoped.as(DemoPeople.SECRETARY, Role.COMMUNITY_SECRETARY, this::erasing));
        knownAs(null);
        strangers.forEach(
                (who, role) -> assertEquals(false, scoped.as(who, role, this::given), role::name));
    }

    @Test
    void what_opens_somebody_to_their_deletion_opens_nothing_to_the_backends_own_statements() {
        for (var setting : List.of("erasing", "giving")) {
            assertEquals(
                    0,
                    scoped.as(
                            DemoPeople.WORKER2,
                            Role.COMMUNITY_WORKER,
                            () -> {
                                text(
                                        "select set_config('xiaoshao.%s', '%s', true)"
                                                .formatted(setting, DemoPeople.RESIDENT));
                                return count("person where id = '" + DemoPeople.RESIDENT + "'");
                            }),
                    setting);
        }
    }

    private String erasing() {
        return text("select cast(open_erasing('%s') as text)".formatted(id));
    }

    private String login() {
        return text(
                "select case when person is null then null else obstacle end from login_at_the_desk('%s')"
                        .formatted(id));
    }

    private Boolean given() {
        return (Boolean)
                entityManager
                        .createNativeQuery(
                                "select give_login('%s', uuidv7(), uuidv7(), 'trial-nobody', 'trial-nobody', now())"
                                        .formatted(id),
                                Boolean.class)
                        .getSingleResult();
    }

    private String text(String query) {
        return (String) entityManager.createNativeQuery(query, String.class).getSingleResult();
    }

    private void knownAs(String person) {
        TableOwner.unbound(
                connection -> {
                    try (var update =
                            connection.prepareStatement(
                                    "update resident set person_id = cast(? as uuid) where id = cast(? as uuid)")) {
                        update.setString(1, person);
                        update.setString(2, id);
                        return update.executeUpdate();
                    }
                },
                "resident");
    }
}
