package org.xiaoshao.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.TableOwner;

/** Trails as tests write, bend and verify them. */
@ApplicationScoped
class Trails {

    private static final Set<Role> WORKERS = Set.of(Role.COMMUNITY_WORKER);
    private static final Caller WORKER = new Caller(DemoPeople.WORKER, WORKERS);

    @Inject Audit audit;
    @Inject OnBehalf onBehalf;

    /** Does something in a transaction of the worker of 昆新. */
    void asWorker(Runnable act) {
        onBehalf.of(
                WORKER,
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(
                                        () -> {
                                            act.run();
                                            return null;
                                        }));
    }

    /**
     * An entry of the worker; tests that bend a trail take that of a village nobody else writes.
     */
    void note(String trail, UUID thing, String words) {
        asWorker(() -> record(trail, thing, words));
    }

    /** The same in the transaction that runs. */
    void record(String trail, UUID thing, String words) {
        audit.record(
                new AuditRecord(
                        AuditKind.REVEALED,
                        trail,
                        Purpose.VISIT,
                        "Resident",
                        thing,
                        Map.of("fields", "PHONE"),
                        words),
                WORKERS);
    }

    /** As the owner of the tables: the first value, or how many rows were written. */
    static String owner(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        if (!statement.execute(sql)) {
                            return String.valueOf(statement.getUpdateCount());
                        }
                        var rows = statement.getResultSet();
                        rows.next();
                        return rows.getString(1);
                    }
                },
                "audit_chain",
                "audit_entry",
                "audit_words");
    }

    /** How many entries a trail has, and which is the first broken one; 0 for none. */
    static String verified(String trail) {
        return owner(
                "select entries || ' ' || coalesce(first_broken, 0) from audit_verify('%s')"
                        .formatted(trail));
    }
}
