package org.xiaoshao.identity;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.KeyOwner;
import org.xiaoshao.shared.Role;

/**
 * The caller's scope in this transaction. Entering it sets the settings that row-level security
 * reads, with the life of the transaction, so no transaction ever runs without a scope and none
 * inherits another's.
 */
@ApplicationScoped
public class CurrentScope implements KeyOwner {

    private static final Object KEY = Scope.class;

    @Inject EntityManager entityManager;
    @Inject CurrentCaller currentCaller;
    @Inject TransactionSynchronizationRegistry transaction;
    @Inject TransactionManager transactions;

    /** The scope of the running transaction; {@link Scope#NOTHING} without login. */
    public Scope get() {
        var scope = (Scope) transaction.getResource(KEY);
        return scope == null ? Scope.NOTHING : scope;
    }

    /** Who asks; {@link Caller#ANONYMOUS} when no request runs. */
    public Caller caller() {
        return Arc.container().requestContext().isActive() ? currentCaller.get() : Caller.ANONYMOUS;
    }

    void enter(@Observes @Initialized(TransactionScoped.class) Object begun) {
        var caller = caller();
        if (caller.isAnonymous()) {
            return;
        }
        try {
            transaction.putResource(KEY, enter(caller));
        } catch (RuntimeException | Error noScope) {
            // Nobody else ends a transaction whose beginning failed: it would stay on this thread,
            // and with it a connection that is perhaps broken, for all who come after.
            rollback(noScope);
            throw noScope;
        }
    }

    private void rollback(Throwable noScope) {
        try {
            transactions.rollback();
        } catch (SystemException broken) {
            noScope.addSuppressed(broken);
        }
    }

    /** Opens one whistle to this transaction, for those who hold its code or are making it. */
    public void openWhistle(UUID whistle) {
        set("whistle", whistle.toString());
    }

    /** Lets this transaction find the one reporter or invitation with that hash. */
    public void presentCode(byte[] hash) {
        set("code_hash", java.util.HexFormat.of().formatHex(hash));
    }

    /** Lets this transaction find the one upload whose secret has that hash. */
    public void presentUpload(byte[] hash) {
        set("upload_hash", java.util.HexFormat.of().formatHex(hash));
    }

    /** Opens one file that proves something to this transaction, for those who hold its link. */
    public void openEvidence(UUID evidence) {
        set("evidence", evidence.toString());
    }

    /** Lets this transaction append to the audit trail of that county. */
    public void openTrail(String county) {
        set("auditing", county);
    }

    /** Lets this transaction delete what the audit trails hold of that thing. */
    public void openToForget(UUID thing) {
        set("forgetting", thing.toString());
    }

    /** Opens one import, its file and its faults to this transaction, for the work behind it. */
    public void openImport(UUID importId) {
        set("importing", importId.toString());
    }

    @Override
    public void presentKeys() {
        set("caller", name());
    }

    @Override
    public Optional<String> subject() {
        return Optional.ofNullable(caller().subject());
    }

    private void set(String name, String value) {
        entityManager
                .createNativeQuery(
                        "select set_config('xiaoshao.' || :name, :value, true)", String.class)
                .setParameter("name", name)
                .setParameter("value", value)
                .getSingleResult();
    }

    private Scope enter(Caller caller) {
        var roles = caller.roles().stream().map(Role::realmName).toArray(String[]::new);
        var row =
                (Tuple)
                        entityManager
                                .createNativeQuery(
                                        """
                                        select login.subject is null as disabled, entered.*, scope_list('communities') as communities,
                                               scope_list('audited_counties') as audited_counties,
                                               scope_list('ranks') as ranks
                                        from (select enabled_subject(:subject) as subject offset 0) as login
                                        cross join lateral enter_scope(login.subject, :roles, cast(:acting as uuid), :reading) as entered\
                                        """,
                                        Tuple.class)
                                .setParameter("subject", caller.subject())
                                .setParameter("roles", roles)
                                // As text, since an untyped null would leave the database guessing.
                                .setParameter("acting", Objects.toString(caller.actingPost(), null))
                                .setParameter("reading", caller.reading())
                                .getSingleResult();
        if (row.get("disabled", Boolean.class)) {
            // The database was told of nobody. A request ends here, so that what asks for a role
            // alone is refused as well; work behind a request goes on as nobody's.
            currentCaller.loseLogin();
        }
        return new Scope(
                row.get("person_id", UUID.class),
                row.get("person_name", String.class),
                texts(row, "divisions"),
                uuids(row, "grids"),
                uuids(row, "buildings"),
                texts(row, "units"),
                uuids(row, "organisations"),
                texts(row, "communities"),
                texts(row, "audited_counties"),
                texts(row, "ranks").stream().map(CurrentScope::rank).toList());
    }

    /** {@code role:division}, as the database keeps it; without a division for an administrator. */
    private static Scope.Rank rank(String text) {
        var colon = text.indexOf(':');
        var division = text.substring(colon + 1);
        return new Scope.Rank(
                Role.ofRealmName(text.substring(0, colon)).orElseThrow(),
                division.isEmpty() ? null : division);
    }

    private static List<String> texts(Tuple row, String column) {
        return Arrays.stream((Object[]) row.get(column)).map(Object::toString).toList();
    }

    private static List<UUID> uuids(Tuple row, String column) {
        return texts(row, column).stream().map(UUID::fromString).toList();
    }
}
