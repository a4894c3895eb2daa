package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.internal.AuditTrail;
import org.xiaoshao.shared.Role;

/**
 * The audit trail as other capabilities write it. An entry is written in the transaction of the act
 * that it tells of: the act is done exactly when it is on record, and when the record cannot be
 * written the act fails with it.
 */
@ApplicationScoped
public class Audit {

    @Inject AuditTrail trail;
    @Inject CurrentScope currentScope;

    /**
     * Appends an entry in the name of the caller. Holds the county's trail until the transaction
     * ends, so call it last.
     *
     * @param entitled the roles that entitle to the act; the trail keeps the one the caller holds
     */
    public void record(AuditRecord record, Set<Role> entitled) {
        var scope = currentScope.get();
        var role =
                currentScope.caller().roles().stream()
                        .filter(entitled::contains)
                        .sorted()
                        .findFirst()
                        .map(Role::name)
                        .orElse(null);
        trail.append(record, scope.person(), scope.personName(), role);
    }

    /**
     * Deletes what the trail holds of that thing: its id, what was said of it, and the salts. Who
     * acted, when and for what purpose stays, and the chain still verifies.
     */
    public void forget(UUID thing) {
        trail.forget(thing);
    }
}
