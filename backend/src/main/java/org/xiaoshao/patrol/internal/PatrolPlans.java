package org.xiaoshao.patrol.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Ids;

/** The plans that row-level security opens to this transaction, and their points. */
@ApplicationScoped
class PatrolPlans implements PanacheRepositoryBase<PatrolPlan, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<PatrolPlan> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether another plan took its place. */
    boolean isFollowed(UUID id) {
        return count("followsId", id) > 0;
    }

    /** Whether an estate of the community that is still there has this id. */
    boolean hasEstate(String community, UUID estate) {
        return exists(
                "select exists (select 1 from estate where community_code = :community and id = :id and valid_to is null)",
                community,
                estate);
    }

    /** Whether a building of the community that is still there has this id. */
    boolean hasBuilding(String community, UUID building) {
        return exists(
                "select exists (select 1 from building where community_code = :community and id = :id and valid_to is null)",
                community,
                building);
    }

    /** Which of those points the community does not have, by their place in the list. */
    List<Integer> unknown(String community, List<PatrolTerms.Point> points) {
        var unknown = new ArrayList<Integer>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var known =
                    point.building() != null
                            ? hasBuilding(community, point.building())
                            : exists(
                                    "select exists (select 1 from whistle_point where community_code = :community"
                                            + " and id = :id and taken_down_at is null)",
                                    community,
                                    point.whistlePoint());
            if (!known) {
                unknown.add(i);
            }
        }
        return unknown;
    }

    /** The points of a plan from now on, in place of those it had. */
    void point(UUID plan, List<PatrolTerms.Point> points) {
        getEntityManager()
                .createNativeQuery("delete from patrol_point where plan_id = :plan")
                .setParameter("plan", plan)
                .executeUpdate();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            getEntityManager()
                    .createNativeQuery(
                            """
                            insert into patrol_point (id, plan_id, ordinal, whistle_point_id, building_id, longitude, latitude)
                            values (:id, :plan, :ordinal, cast(:whistle_point as uuid), cast(:building as uuid),
                                    cast(:longitude as float8), cast(:latitude as float8))""")
                    .setParameter("id", Ids.next())
                    .setParameter("plan", plan)
                    .setParameter("ordinal", i + 1)
                    .setParameter("whistle_point", text(point.whistlePoint()))
                    .setParameter("building", text(point.building()))
                    .setParameter("longitude", text(point.longitude()))
                    .setParameter("latitude", text(point.latitude()))
                    .executeUpdate();
        }
    }

    /** Whether one of the caller's posts lets them walk it. */
    boolean isWalkedBy(PatrolPlan plan, Scope scope) {
        var place = plan.place();
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                """
                                select patrol_walked_by(cast(:forces as text[]), cast(:grid as uuid), cast(:building as uuid), cast(:estate as uuid),
                                                        cast(:grids as uuid[]), cast(:buildings as uuid[]), cast(:organisations as uuid[]))""",
                                Boolean.class)
                        .setParameter("forces", plan.forces())
                        .setParameter("grid", text(place.grid()))
                        .setParameter("building", text(place.building()))
                        .setParameter("estate", text(place.estate()))
                        .setParameter("grids", scope.grids().toArray(UUID[]::new))
                        .setParameter("buildings", scope.buildings().toArray(UUID[]::new))
                        .setParameter("organisations", scope.organisations().toArray(UUID[]::new))
                        .getSingleResult();
    }

    /** The one grid that the place lies in; null when there is none. */
    UUID gridOf(PatrolPlace place) {
        return (UUID)
                getEntityManager()
                        .createNativeQuery(
                                "select patrol_grid(cast(:grid as uuid), cast(:building as uuid), cast(:estate as uuid))",
                                UUID.class)
                        .setParameter("grid", text(place.grid()))
                        .setParameter("building", text(place.building()))
                        .setParameter("estate", text(place.estate()))
                        .getSingleResult();
    }

    /** The plans of a grid that ended go on in the one that it went into. */
    void rehome(UUID from, UUID to, LocalDate today) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update patrol_plan set grid_id = :to, version = version + 1
                        where grid_id = :from and coalesce(valid_to, 'infinity') >= :today""")
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("today", today)
                .executeUpdate();
    }

    private boolean exists(String sql, String community, UUID id) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(sql, Boolean.class)
                        .setParameter("community", community)
                        .setParameter("id", id)
                        .getSingleResult();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
