package org.xiaoshao.foresight.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xiaoshao.foresight.ForesightKind;
import org.xiaoshao.foresight.ForesightReason;
import org.xiaoshao.foresight.ForesightState;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.shared.Versioned;

/** A finding as it is decided and judged; it is written by {@link Findings#offer}. */
@Entity
@Table(name = "foresight")
class Finding implements Versioned {

    private static final int NAME = 100;

    @Id private UUID id;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ForesightKind kind;

    @Column(name = "matter_code", updatable = false)
    private String matterCode;

    @Column(name = "estate_id", updatable = false)
    private UUID estateId;

    @Column(name = "grid_id", updatable = false)
    private UUID gridId;

    @Column(updatable = false)
    private int observed;

    @Column(name = "found_on", updatable = false)
    private LocalDate foundOn;

    @Column(updatable = false)
    private LocalDate horizon;

    @Enumerated(EnumType.STRING)
    private ForesightState state;

    @Enumerated(EnumType.STRING)
    private ForesightReason reason;

    private String words;

    @Column(name = "decider_name")
    private String deciderName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "whistle_id")
    private UUID whistleId;

    @Column(name = "came_true")
    private Boolean cameTrue;

    private int version;

    protected Finding() {}

    /** Refused unless it waits to be decided and its horizon has not passed. */
    void requireOpen(LocalDate today) {
        if (state == ForesightState.LAPSED || state == ForesightState.OPEN && isOver(today)) {
            throw new Refused(Fault.of(ForesightFault.LAPSED));
        }
        if (state != ForesightState.OPEN) {
            throw new Refused(Fault.of(ForesightFault.ALREADY_DECIDED));
        }
    }

    void accept(UUID whistle, String name, Instant at) {
        whistleId = whistle;
        decide(ForesightState.ACCEPTED, name, at);
    }

    void dismiss(ForesightReason why, String told, String name, Instant at) {
        reason = why;
        words = told;
        decide(ForesightState.DISMISSED, name, at);
    }

    void lapse(Instant at) {
        decide(ForesightState.LAPSED, null, at);
    }

    void judge(boolean verdict) {
        cameTrue = verdict;
        version++;
    }

    private void decide(ForesightState decided, String name, Instant at) {
        state = decided;
        deciderName = name == null || name.length() <= NAME ? name : name.substring(0, NAME);
        decidedAt = at;
        version++;
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(horizon);
    }

    boolean isOpen() {
        return state == ForesightState.OPEN;
    }

    boolean isJudged() {
        return cameTrue != null;
    }

    /** The day on which it was decided. */
    LocalDate decidedOn() {
        return LocalDate.ofInstant(decidedAt, ServerClock.ZONE);
    }

    boolean isDismissed() {
        return state == ForesightState.DISMISSED;
    }

    /** Whether it says the same of the same. */
    boolean isLike(Foreseeing.Trial trial) {
        return kind == trial.kind() && cell().equals(trial.cell());
    }

    Cell cell() {
        return new Cell(matterCode, new Cell.Spot(estateId, gridId));
    }

    UUID id() {
        return id;
    }

    String communityCode() {
        return communityCode;
    }

    int observed() {
        return observed;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    LocalDate horizon() {
        return horizon;
    }

    UUID whistleId() {
        return whistleId;
    }

    @Override
    public int version() {
        return version;
    }
}
