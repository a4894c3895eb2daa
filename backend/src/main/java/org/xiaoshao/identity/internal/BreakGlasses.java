package org.xiaoshao.identity.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Communities opened in an emergency, as far as row-level security opens the rows themselves. */
@ApplicationScoped
class BreakGlasses implements PanacheRepositoryBase<BreakGlass, UUID> {

    /** By which current post of theirs somebody may read elsewhere in that county; the lowest. */
    private static final String POST =
            """
            select o.id from post o join division home on home.code = o.division_code
            where o.person_id = :person and home.county_code = :county and o.role = any (:roles)
              and o.division_code = any (scope_list('divisions')) and counts_now(o.id, o.role)
              and (now() at time zone 'Asia/Shanghai')::date between o.valid_from and coalesce(o.valid_to, 'infinity')
            order by array_position(:roles, cast(o.role as varchar)), o.id limit 1""";

    Optional<BreakGlass> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<UUID> postOf(UUID person, String county, List<String> roles) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                getEntityManager()
                        .createNativeQuery(POST, UUID.class)
                        .setParameter("person", person)
                        .setParameter("county", county)
                        .setParameter("roles", roles.toArray(String[]::new))
                        .getResultList();
        return found.stream().findFirst();
    }

    /** Waits while another transaction opens one for the same person. */
    boolean hasOpen(UUID person, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:who, 1)) as text)",
                        String.class)
                .setParameter("who", person.toString())
                .getSingleResult();
        return count("personId = ?1 and closedAt is null and endsAt > ?2", person, now) > 0;
    }
}
