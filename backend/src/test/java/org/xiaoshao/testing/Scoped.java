package org.xiaoshao.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.function.Supplier;
import org.xiaoshao.shared.Role;

/** Runs a piece of a service test inside one person's scope, without a request or a token. */
@ApplicationScoped
public class Scoped {

    @Inject EntityManager entityManager;

    /** In one transaction that has entered the scope of that person in that role. */
    public <T> T as(String subject, Role role, Supplier<T> act) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            entityManager
                                    .createNativeQuery(
                                            "select * from enter_scope(:subject, :roles)",
                                            Tuple.class)
                                    .setParameter("subject", subject)
                                    .setParameter("roles", new String[] {role.realmName()})
                                    .getSingleResult();
                            return act.get();
                        });
    }
}
