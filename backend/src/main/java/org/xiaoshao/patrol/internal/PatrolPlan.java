package org.xiaoshao.patrol.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** A patrol plan as it is made, followed and ended. */
@Entity
@Table(name = "patrol_plan")
class PatrolPlan implements Versioned {

    @Id private UUID id;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(name = "town_code", updatable = false)
    private String townCode;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(name = "grid_id")
    private UUID gridId;

    @Column(name = "building_id", updatable = false)
    private UUID buildingId;

    @Column(name = "estate_id", updatable = false)
    private UUID estateId;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] forces;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] weekdays;

    private int rounds;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "follows_id", updatable = false)
    private UUID followsId;

    private int version = 1;

    protected PatrolPlan() {}

    static PatrolPlan of(PatrolPlace place, PatrolTerms terms, LocalDate from, LocalDate to) {
        var plan = new PatrolPlan();
        plan.id = Ids.next();
        plan.countyCode = place.county();
        plan.townCode = place.town();
        plan.communityCode = place.community();
        plan.gridId = place.grid();
        plan.buildingId = place.building();
        plan.estateId = place.estate();
        plan.validFrom = from;
        plan.say(terms, to);
        return plan;
    }

    /** What follows it on that day; itself it ends the day before. */
    PatrolPlan followedBy(PatrolTerms terms, LocalDate from, LocalDate to) {
        var plan =
                of(
                        new PatrolPlace(
                                countyCode, townCode, communityCode, gridId, buildingId, estateId),
                        terms,
                        from,
                        to);
        plan.followsId = id;
        end(from.minusDays(1));
        return plan;
    }

    /** At once: it has not begun. */
    void change(PatrolTerms terms, LocalDate to) {
        say(terms, to);
        version++;
    }

    /** On that day, or the day before its first when that day lies before it. */
    void end(LocalDate last) {
        validTo = last.isBefore(validFrom) ? validFrom.minusDays(1) : last;
        version++;
    }

    private void say(PatrolTerms terms, LocalDate to) {
        name = terms.cleanName();
        forces = terms.forceNames();
        weekdays = terms.weekdayNames();
        rounds = terms.rounds();
        validTo = to;
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && !isOver(day);
    }

    /** Ended before that day, or called off. */
    boolean isOver(LocalDate day) {
        return validTo != null && (validTo.isBefore(day) || validTo.isBefore(validFrom));
    }

    boolean hasBegun(LocalDate day) {
        return !validFrom.isAfter(day);
    }

    UUID id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    PatrolPlace place() {
        return new PatrolPlace(countyCode, townCode, communityCode, gridId, buildingId, estateId);
    }

    String[] forces() {
        return Arrays.copyOf(forces, forces.length);
    }

    @Override
    public int version() {
        return version;
    }
}
