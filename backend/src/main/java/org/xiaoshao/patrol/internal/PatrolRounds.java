package org.xiaoshao.patrol.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.patrol.PatrolCheckInWay;
import org.xiaoshao.shared.Ids;

/** The rounds that row-level security opens to this transaction, and their check-ins. */
@ApplicationScoped
class PatrolRounds implements PanacheRepositoryBase<PatrolRound, UUID> {

    /**
     * A point of a plan.
     *
     * @param code what the code says that hangs there; null for none
     * @param longitude null, like the latitude, where nobody has said where it lies
     */
    record Point(UUID id, String code, Double longitude, Double latitude) {}

    /** Locked against other acts until the transaction ends; the walker's own only. */
    Optional<PatrolRound> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that somebody walks just now, locked. */
    Optional<PatrolRound> openOf(UUID person) {
        return find("personId = ?1 and endedAt is null", person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Two acts of one walker wait for each other, so that one round at most is open. */
    void hold(UUID person) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('patrol:' || cast(:person as text), 0)) as text)")
                .setParameter("person", person.toString())
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<Point> points(UUID plan) {
        List<Tuple> rows =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select p.id, w.code, p.longitude, p.latitude
                                from patrol_point p left join whistle_point w on w.id = p.whistle_point_id
                                where p.plan_id = :plan order by p.ordinal""",
                                Tuple.class)
                        .setParameter("plan", plan)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Point(
                                        row.get("id", UUID.class),
                                        row.get("code", String.class),
                                        row.get("longitude", Double.class),
                                        row.get("latitude", Double.class)))
                .toList();
    }

    boolean hasCheckIn(UUID round, UUID point) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                "select exists (select 1 from patrol_check_in where round_id = :round and point_id = :point)",
                                Boolean.class)
                        .setParameter("round", round)
                        .setParameter("point", point)
                        .getSingleResult();
    }

    /**
     * @param metres how far off a position was; null for a code
     */
    void checkIn(UUID round, UUID point, PatrolCheckInWay way, Integer metres, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into patrol_check_in (id, round_id, point_id, way, metres, at)
                        values (:id, :round, :point, :way, cast(:metres as int), :at)""")
                .setParameter("id", Ids.next())
                .setParameter("round", round)
                .setParameter("point", point)
                .setParameter("way", way.name())
                .setParameter("metres", metres == null ? null : metres.toString())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Ends what was begun before that moment and nobody ended; how many. */
    int endForgotten(Instant before, Duration lasting, int most) {
        return (Integer)
                getEntityManager()
                        .createNativeQuery(
                                "select patrol_end_forgotten(:before, make_interval(secs => :seconds), :most)",
                                Integer.class)
                        .setParameter("before", before)
                        .setParameter("seconds", (double) lasting.toSeconds())
                        .setParameter("most", most)
                        .getSingleResult();
    }

    /** Deletes who walked and what was noted before that moment; how many rounds and notes. */
    int forgetWords(Instant before, int most) {
        return (Integer)
                getEntityManager()
                        .createNativeQuery(
                                "select patrol_forget_words(:before, :most)", Integer.class)
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .getSingleResult();
    }
}
