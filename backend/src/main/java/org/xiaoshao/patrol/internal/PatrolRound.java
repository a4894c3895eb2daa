package org.xiaoshao.patrol.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.shared.Versioned;

/** A round as it is begun and ended. */
@Entity
@Table(name = "patrol_round")
class PatrolRound implements Versioned {

    private static final int NAME = 100;

    @Id private UUID id;

    @Column(name = "plan_id", updatable = false)
    private UUID planId;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(name = "town_code", updatable = false)
    private String townCode;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(name = "grid_id", updatable = false)
    private UUID gridId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "walker_name")
    private String walkerName;

    @Column(updatable = false)
    private LocalDate day;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private boolean forgotten;

    private int version = 1;

    protected PatrolRound() {}

    /**
     * @param grid the one it counts for; null when there is none
     */
    static PatrolRound begun(PatrolPlan plan, UUID grid, Scope walker, Instant at) {
        var place = plan.place();
        var round = new PatrolRound();
        round.id = Ids.next();
        round.planId = plan.id();
        round.countyCode = place.county();
        round.townCode = place.town();
        round.communityCode = place.community();
        round.gridId = grid;
        round.personId = walker.person();
        round.walkerName = shortened(walker.personName());
        round.day = LocalDate.ofInstant(at, ServerClock.ZONE);
        round.startedAt = at;
        return round;
    }

    void end(Instant at) {
        endedAt = at;
        version++;
    }

    /** Nobody ended it: as if it had ended so long after it began. */
    void forget(Duration lasting) {
        endedAt = startedAt.plus(lasting);
        forgotten = true;
        version++;
    }

    boolean isOpen(Instant now, Duration lasting) {
        return endedAt == null && now.isBefore(startedAt.plus(lasting));
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    String communityCode() {
        return communityCode;
    }

    UUID gridId() {
        return gridId;
    }

    UUID personId() {
        return personId;
    }

    @Override
    public int version() {
        return version;
    }

    private static String shortened(String name) {
        return name == null || name.length() <= NAME ? name : name.substring(0, NAME);
    }
}
