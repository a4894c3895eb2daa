package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;

/** What the database itself lets nobody write of what places were. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PlaceHistoryRowsTest {

    @Inject Scoped scoped;
    @Inject EntityManager entityManager;

    @Test
    void nobody_writes_history_but_the_trigger() {
        for (var sql :
                List.of(
                        "insert into place_history (kind, place_id, community_code, name, units, closed, ended_at)"
                                + " values ('GRID', 'x', '150124100009', 'x', '{}', false, now())",
                        "update place_history set name = 'x'",
                        "delete from place_history",
                        "delete from place_history_author")) {
            var refused =
                    assertThrows(
                            PersistenceException.class,
                            () ->
                                    scoped.as(
                                            DemoPeople.LEADER,
                                            Role.TOWNSHIP_LEADER,
                                            () ->
                                                    entityManager
                                                            .createNativeQuery(sql)
                                                            .executeUpdate()),
                            sql);
            assertTrue(refused.getMessage().contains("permission denied"), refused::getMessage);
        }
    }
}
