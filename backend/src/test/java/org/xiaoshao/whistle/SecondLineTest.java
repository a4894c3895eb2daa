package org.xiaoshao.whistle;

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
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.whistle.internal.ScopeCheck;

/** The service's own scope check is off throughout: what stays hidden, PostgreSQL hides. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SecondLineTest {

    /** Finds every whistle in scope. */
    private static class NoCheck extends ScopeCheck {
        @Override
        public String condition() {
            return "true";
        }

        @Override
        public <Q extends Query> Q bind(Q query, Scope scope) {
            return query;
        }
    }

    @Inject EntityManager entityManager;
    @Inject Scoped scoped;

    @BeforeEach
    void switch_the_first_line_off() {
        QuarkusMock.installMockForType(new NoCheck(), ScopeCheck.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secretary2", "leader2", "department-b", "steward", "resident-b", "admin"})
    void a_whistle_of_kunxin_is_invisible_to_strangers_by_every_way(String stranger) {
        var one =
                Loop.inKunxin()
                        .reportedBy("resident")
                        .at(DemoPlaces.kunxinBuilding(1), "1单元")
                        .to(WhistleState.DISPATCHED);
        var client = GraphQlClient.as(stranger);

        assertNull(one.seenBy(stranger));
        assertNull(client.ask("node", Map.of("id", one.id())).ok().data("node"));
        assertNull(client.ask("node", Map.of("id", order(one))).ok().data("node"));
        var found = client.ask("whistles", Map.of("filter", Map.of("text", one.number()))).ok();
        assertEquals(List.of(), found.list("whistles.nodes"));
        assertEquals(0, (int) found.data("whistles.totalCount"));
        var orders = client.ask("orders", Map.of("first", 100)).ok();
        assertTrue(
                orders.list("orders.nodes.whistle.number").stream()
                        .noneMatch(one.number()::equals));
        assertNotNull(one.seenBy("worker"), "its own community still sees it");
    }

    @Test
    void an_act_on_a_hidden_whistle_finds_nothing() {
        var one = Loop.inKunxin().to(WhistleState.BLOWN);
        var input = Map.of("matter", Loop.matter(25, 17).toString());
        assertEquals(
                List.of("NOT_FOUND"),
                one.attempt("worker2", "whistleAdmit", input).refusals("whistleAdmit"));
        assertEquals(one.version(), one.seenBy("worker").get("version"));
    }

    @Test
    void without_a_setting_nothing_is_visible_and_nothing_of_another_transaction_is_left() {
        Loop.inKunxin().to(WhistleState.BLOWN);
        var asWorker = scoped.as(DemoPeople.WORKER, Role.COMMUNITY_WORKER, () -> count("whistle"));
        assertTrue(asWorker > 0);
        for (var table :
                List.of(
                        "whistle",
                        "whistle_event",
                        "whistle_words",
                        "whistle_order",
                        "whistle_deadline",
                        "whistle_pause",
                        "whistle_warning",
                        "whistle_reporter",
                        "whistle_invitation",
                        "whistle_evaluation",
                        "idempotency")) {
            assertEquals(0, QuarkusTransaction.requiringNew().call(() -> count(table)), table);
        }
    }

    @Test
    void an_error_in_a_scope_leaves_nothing_open_on_the_connection() {
        Loop.inKunxin().to(WhistleState.BLOWN);
        assertThrows(
                RuntimeException.class,
                () ->
                        scoped.as(
                                DemoPeople.WORKER,
                                Role.COMMUNITY_WORKER,
                                () ->
                                        entityManager
                                                .createNativeQuery("select 1 / 0")
                                                .getResultList()));
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> count("whistle")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update whistle_event set facts = '{}'",
                "delete from whistle_event",
                "update whistle_words set words = '{}'",
                "update whistle_evaluation set solved = true",
                "delete from whistle",
                "alter table whistle disable row level security",
                "set role xiaoshao_owner"
            })
    void the_runtime_role_cannot_rewrite_history_or_lift_the_guard(String statement) {
        assertThrows(
                RuntimeException.class,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () ->
                                                entityManager
                                                        .createNativeQuery(statement)
                                                        .executeUpdate()));
    }

    @Test
    void the_runtime_role_owns_nothing_and_bypasses_nothing() {
        assertEquals(
                "false false 0",
                text(
                        """
                        select r.rolsuper || ' ' || r.rolbypassrls || ' '
                               || (select count(*) from pg_class c where c.relowner = r.oid)
                        from pg_roles r where r.rolname = current_user"""));
    }

    @Test
    void every_table_of_people_and_whistles_is_under_forced_row_level_security() {
        assertEquals(
                "",
                text(
                        """
                        select coalesce(string_agg(c.relname, ', '), '') from pg_class c
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                          and not (c.relrowsecurity and c.relforcerowsecurity)
                          and (c.relname in ('whistle', 'person', 'post', 'idempotency')
                               or exists (select 1 from pg_attribute a where a.attrelid = c.oid
                                          and a.attname in ('whistle_id', 'person_id', 'caller')))"""));
    }

    private static String order(LoopCase one) {
        List<Map<String, Object>> orders =
                GraphQlClient.as("department")
                        .ask("orders", Map.of("first", 100))
                        .ok()
                        .list("orders.nodes");
        return orders.stream()
                .filter(
                        order ->
                                ((Map<?, ?>) order.get("whistle"))
                                        .get("number")
                                        .equals(one.number()))
                .map(order -> UUID.fromString((String) order.get("id")).toString())
                .findFirst()
                .orElseThrow();
    }

    private Integer count(String table) {
        return (Integer)
                entityManager
                        .createNativeQuery("select count(*) from " + table, Integer.class)
                        .getSingleResult();
    }

    private String text(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                (String)
                                        entityManager
                                                .createNativeQuery(sql, String.class)
                                                .getSingleResult());
    }
}
