package org.xiaoshao.territory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The grids that are redrawn. */
@ApplicationScoped
class Grids implements PanacheRepositoryBase<Grid, UUID> {

    /** The code of the community of that grid, in use or not. */
    Optional<String> communityOf(UUID grid) {
        return getEntityManager()
                .createQuery("select communityCode from Grid where id = :id", String.class)
                .setParameter("id", grid)
                .getResultStream()
                .findFirst();
    }

    /** All grids in use of a community, locked: whoever redraws one looks at its neighbours. */
    List<Grid> lockedOf(String community) {
        return find("communityCode = ?1 and validTo is null order by ordinal", community)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The next free place in the order of a community, ended grids included. */
    int nextOrdinal(String community) {
        return getEntityManager()
                        .createQuery(
                                "select max(ordinal) from Grid where communityCode = :community",
                                Integer.class)
                        .setParameter("community", community)
                        .getSingleResult()
                + 1;
    }

    /** How many of those buildings lie in that grid. */
    int buildingsIn(UUID grid, UUID[] buildings) {
        return (Integer)
                getEntityManager()
                        .createNativeQuery(
                                "select count(*) from building where grid_id = :grid and id = any (:buildings)",
                                Integer.class)
                        .setParameter("grid", grid)
                        .setParameter("buildings", buildings)
                        .getSingleResult();
    }

    /** The buildings that lie in that grid. */
    List<UUID> buildingsOf(UUID grid) {
        return getEntityManager()
                .createNativeQuery("select id from building where grid_id = :grid", UUID.class)
                .setParameter("grid", grid)
                .getResultList();
    }

    void rehome(List<UUID> buildings, UUID to) {
        getEntityManager()
                .createNativeQuery("update building set grid_id = :to where id = any (:buildings)")
                .setParameter("to", to)
                .setParameter("buildings", buildings.toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * Notes what was done, by the person whose scope is entered.
     *
     * @param kind DRAWN, DIVIDED or MERGED
     * @param other the other grid; null for DRAWN
     */
    void note(String kind, Grid grid, UUID other, List<UUID> buildings, Instant at) {
        flush();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into grid_change (community_code, kind, grid_id, other_grid_id, building_ids, person_id, at)
                        values (:community, :kind, :grid, cast(:other as uuid), :buildings, cast(scope_value('person') as uuid), :at)""")
                .setParameter("community", grid.communityCode())
                .setParameter("kind", kind)
                .setParameter("grid", grid.id())
                .setParameter("other", other == null ? null : other.toString())
                .setParameter("buildings", buildings.toArray(UUID[]::new))
                .setParameter("at", at)
                .executeUpdate();
    }
}
