package org.xiaoshao.territory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The buildings that are renamed and closed. */
@ApplicationScoped
class Buildings implements PanacheRepositoryBase<Building, UUID> {

    /** The code of the community of that building, closed or not. */
    Optional<String> communityOf(UUID id) {
        return getEntityManager()
                .createQuery("select communityCode from Building where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Locked against other acts until the transaction ends. */
    Optional<Building> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of that estate that are there, locked. */
    List<Building> lockedOf(UUID estate) {
        return find("estateId = ?1 and validTo is null order by id", estate)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether no other one of that community that is there has that name: files name them so. */
    boolean isFree(String community, String name, UUID except) {
        return count(
                        "communityCode = ?1 and name = ?2 and validTo is null and id <> ?3",
                        community,
                        name,
                        except)
                == 0;
    }

    /** Keeps others from naming a place of that community until the transaction ends. */
    void lockNamesOf(String community) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('place ' || :community, 0))",
                        Integer.class)
                .setParameter("community", community)
                .getSingleResult();
    }

    /** The printed codes of those buildings hang there no longer; they still tell the place. */
    void takeDownPointsOf(List<UUID> buildings, Instant at) {
        flush();
        getEntityManager()
                .createNativeQuery(
                        """
                        update whistle_point set taken_down_at = :at, version = version + 1
                        where building_id = any (:buildings) and taken_down_at is null""")
                .setParameter("at", at)
                .setParameter("buildings", buildings.toArray(UUID[]::new))
                .executeUpdate();
    }
}
