package org.xiaoshao.culture.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Role;

/** Where the caller lives or serves: the communities of their current posts, role by role. */
@ApplicationScoped
class Belonging {

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    /**
     * Codes of communities, in one statement; none without login. Reads the posts where they are
     * kept, as a page of activities may not cost more for it.
     */
    Set<String> communities() {
        UUID person = currentScope.get().person();
        if (person == null) {
            return Set.of();
        }
        var roles =
                currentScope.caller().roles().stream()
                        .filter(SignUpTable.BELONGING::contains)
                        .map(Role::realmName)
                        .toArray(String[]::new);
        @SuppressWarnings("unchecked")
        List<String> codes =
                entityManager
                        .createNativeQuery(
                                """
                                select distinct division_code from post
                                where person_id = :person and role = any (:roles) and division_code is not null
                                  and counts_now(id, role)
                                  and :today between valid_from and coalesce(valid_to, 'infinity')\
                                """,
                                String.class)
                        .setParameter("person", person)
                        .setParameter("roles", roles)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
        return Set.copyOf(codes);
    }
}
