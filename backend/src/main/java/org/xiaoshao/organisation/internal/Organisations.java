package org.xiaoshao.organisation.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.OrganisationType;

/** Organisations, for recording what becomes of them. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    /** Locked against other acts until the transaction ends; only what the caller governs is. */
    Optional<Organisation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<String> divisionOf(UUID id) {
        return getEntityManager()
                .createQuery("select divisionCode from Organisation where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Whether another one of that type is there for that estate, or for that grid. */
    boolean taken(OrganisationType type, UUID estate, UUID grid, UUID but) {
        return count(
                        "type = ?1 and endedOn is null and id <> ?4"
                                + " and (estateId = ?2 and ?2 is not null or gridId = ?3 and ?3 is not null)",
                        type,
                        estate,
                        grid,
                        but)
                > 0;
    }

    boolean named(String name, String division, UUID but) {
        return count(
                        "name = ?1 and divisionCode = ?2 and endedOn is null and id <> ?3",
                        name,
                        division,
                        but)
                > 0;
    }

    boolean hasPosts(UUID id) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery("select organisation_has_posts(:id)", Boolean.class)
                        .setParameter("id", id)
                        .getSingleResult();
    }

    boolean leadsMatters(UUID id) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                "select exists (select 1 from matter where lead_organisation_id = :id and valid_to is null)",
                                Boolean.class)
                        .setParameter("id", id)
                        .getSingleResult();
    }

    /** Whether that estate lies in that community and is there. */
    boolean estateLiesIn(UUID estate, String community) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                "select exists (select 1 from estate where id = :id and community_code = :community and valid_to is null)",
                                Boolean.class)
                        .setParameter("id", estate)
                        .setParameter("community", community)
                        .getSingleResult();
    }
}
