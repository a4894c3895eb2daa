package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Where;

/**
 * Whose logins the caller administers, the first line; row-level security behind it says the same.
 * Kept in one bean so that a test can switch it off and see the second line hold alone.
 */
@ApplicationScoped
public class AccountSight {

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;

    /** A condition on {@code account a}, weighed once however many logins there are. */
    public Where condition() {
        return currentScope.get().ranks().isEmpty()
                ? new Where().and("false")
                : new Where().and("a.person_id = any ((select administered_persons())::uuid[])");
    }

    public boolean covers(UUID person) {
        return !currentScope.get().ranks().isEmpty()
                && (Boolean)
                        entityManager
                                .createNativeQuery("select may_administer(:person)", Boolean.class)
                                .setParameter("person", person)
                                .getSingleResult();
    }
}
