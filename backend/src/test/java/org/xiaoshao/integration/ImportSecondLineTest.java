package org.xiaoshao.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.integration.internal.ImportScope;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.Where;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Imports;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;

/** The service's own scope check is off: what stays hidden, PostgreSQL hides. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ImportSecondLineTest {

    private static class NoCheck extends ImportScope {
        @Override
        public Where seeing(Scope scope) {
            return new Where();
        }

        @Override
        public boolean runs(Scope scope, String community) {
            return true;
        }
    }

    @Inject EntityManager entityManager;
    @Inject Scoped scoped;

    @Test
    void another_community_sees_and_does_nothing_even_without_the_first_line() {
        var checked = Imports.checked("UNITS", "楼栋,单元名称\n没有的楼,1\n");
        QuarkusMock.installMockForType(new NoCheck(), ImportScope.class);
        assertNull(Imports.one("worker2", checked.get("id")));
        var listed = GraphQlClient.as("worker2").ask("imports", Map.of("first", 100)).ok();
        assertTrue(!listed.list("imports.nodes.id").contains(checked.get("id")));
        for (var act : List.of("importCommit", "importUndo", "importDiscard")) {
            var answer = Imports.tryTo("worker2", act, checked, Map.of()).ok();
            assertEquals(List.of("NOT_FOUND"), answer.refusals(act));
        }
        assertEquals("CHECKED", Imports.one("secretary", checked.get("id")).get("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "import_chunk", "import_fault", "imported_unit"})
    void rows_are_nobodys_without_a_scope_and_not_the_neighbours(String table) {
        Imports.checked("UNITS", "楼栋,单元名称\n没有的楼,1\n");
        var counted = "select cast(count(*) as int) from " + table + " where community_code = '%s'";
        for (var who : List.of(DemoPeople.WORKER2, "nobody at all")) {
            var seen =
                    scoped.as(
                            who,
                            Role.COMMUNITY_WORKER,
                            () ->
                                    (Integer)
                                            entityManager
                                                    .createNativeQuery(
                                                            counted.formatted(DemoPlaces.KUNXIN),
                                                            Integer.class)
                                                    .getSingleResult());
            assertEquals(0, seen, who);
        }
    }

    /** What an import may write, nobody writes without one, or as more than an import may. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into post (person_id, role, division_code, valid_from, import_id)"
                        + " values ('00000000-0000-4000-a000-000000000011', 'community-secretary', '150124100011',"
                        + " '2025-01-01', uuidv7())",
                "insert into post (person_id, role, division_code, valid_from)"
                        + " values ('00000000-0000-4000-a000-000000000011', 'volunteer', '150124100011', '2025-01-01')",
                "insert into post (person_id, role, division_code, valid_from, import_id)"
                        + " values ('00000000-0000-4000-a000-000000000011', 'volunteer', '150125100017',"
                        + " '2025-01-01', uuidv7())",
                "insert into person (name, subject, import_id) values ('某人', 'somebody', uuidv7())",
                "insert into organisation (name, type, division_code, county_code)"
                        + " values ('某单位', 'RESIDENT_UNIT', '150125100017', '150125000000')",
                "insert into organisation (name, type, division_code, county_code, import_id)"
                        + " values ('某单位', 'RESIDENT_UNIT', '150125100017', '150125000000', uuidv7())"
            })
    void the_database_refuses_what_no_import_may_write(String sql) {
        assertThrows(
                PersistenceException.class,
                () ->
                        scoped.as(
                                DemoPeople.SECRETARY,
                                Role.COMMUNITY_SECRETARY,
                                () -> entityManager.createNativeQuery(sql).executeUpdate()));
    }

    @Test
    void what_was_there_before_is_not_deleted() {
        for (var table : List.of("building", "household", "dwelling", "organisation", "post")) {
            var gone =
                    scoped.as(
                            DemoPeople.SECRETARY,
                            Role.COMMUNITY_SECRETARY,
                            () ->
                                    entityManager
                                            .createNativeQuery(
                                                    "delete from "
                                                            + table
                                                            + " where import_id is null")
                                            .executeUpdate());
            assertEquals(0, gone, table);
        }
    }
}
