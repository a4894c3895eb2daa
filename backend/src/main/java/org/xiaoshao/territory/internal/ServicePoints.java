package org.xiaoshao.territory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service points that are opened, changed and closed. */
@ApplicationScoped
class ServicePoints implements PanacheRepositoryBase<ServicePoint, UUID> {

    /** The code of the community that it serves. */
    Optional<String> communityOf(UUID id) {
        return getEntityManager()
                .createQuery("select communityCode from ServicePoint where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Locked against other acts until the transaction ends. */
    Optional<ServicePoint> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps others from naming one of that community until the transaction ends. */
    void lockNamesOf(String community) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('service_point ' || :community, 0))",
                        Integer.class)
                .setParameter("community", community)
                .getSingleResult();
    }

    /** Whether no other than that one runs there under that name. */
    boolean isFree(String community, String name, UUID except) {
        return count(
                        "communityCode = ?1 and name = ?2 and closedAt is null and (?3 is null or id <> ?3)",
                        community,
                        name,
                        except)
                == 0;
    }

    /** The outlines of the grids in use of that community, as far as they are drawn. */
    DrawnGround groundOf(String community) {
        List<String> outlines =
                getEntityManager()
                        .createQuery(
                                "select outline from Grid where communityCode = :community"
                                        + " and validTo is null and outline is not null",
                                String.class)
                        .setParameter("community", community)
                        .getResultList();
        return DrawnGround.of(outlines);
    }
}
