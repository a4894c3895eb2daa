package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.internal.clock.ClockLimit;
import org.xiaoshao.whistle.internal.clock.Pause;
import org.xiaoshao.whistle.internal.clock.Run;

/** One run of a clock of a whistle. */
@Entity
@Table(name = "whistle_deadline")
class Deadline {

    /** Which run of which clock. */
    @Embeddable
    record Key(@Column(name = "whistle_id") UUID whistleId, String kind, int round)
            implements Serializable {}

    @EmbeddedId private Key key;
    private String rule;

    @Column(name = "limit_code")
    private String limitCode;

    @Column(name = "limit_seconds")
    private int limitSeconds;

    @Column(name = "extended_seconds")
    private int extendedSeconds;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    /** The end of the whole that it is a part of; null of a whole. */
    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "ended_at")
    private Instant endedAt;

    private boolean provisional;

    @Column(name = "calendar_revision")
    private Integer calendarRevision;

    @Column(name = "next_at")
    private Instant nextAt;

    private boolean lapsed;

    protected Deadline() {}

    /** Started now, and still to be {@link #reckoned}. */
    static Deadline started(Key key, ClockLimits.Ruled ruled, Instant at) {
        var deadline = new Deadline();
        deadline.key = key;
        deadline.rule = ruled.rule();
        deadline.limitCode = ruled.limit().code();
        deadline.limitSeconds = Math.toIntExact(ruled.limit().time().toSeconds());
        deadline.startedAt = at;
        return deadline;
    }

    /** What its end is reckoned from. */
    Run run(List<Pause> pauses) {
        return new Run(
                startedAt,
                ClockLimit.parse(limitCode),
                Duration.ofSeconds(extendedSeconds),
                pauses,
                notAfter);
    }

    /** Its end by that calendar. */
    void reckoned(Calendars.Known calendar, List<Pause> pauses) {
        var run = run(pauses);
        dueAt = calendar.reckoning().due(run);
        provisional = calendar.reckoning().isProvisional(run);
        calendarRevision = calendar.revision();
    }

    /** It ends then at the latest. */
    void within(Instant whole) {
        notAfter = whole;
    }

    void extended(Duration more) {
        extendedSeconds = Math.toIntExact(extendedSeconds + more.toSeconds());
    }

    /** To be looked at then; null for never. */
    void next(Instant at) {
        nextAt = at;
    }

    void ended(Instant at) {
        endedAt = at;
        nextAt = null;
    }

    /** It was told that its time has passed. */
    void lapsed() {
        lapsed = true;
    }

    boolean isUntold() {
        return !lapsed;
    }

    /** It goes on as if it had not stopped. */
    void goesOn() {
        endedAt = null;
    }

    /** Whether a calendar was imported since it was reckoned. */
    boolean isOlderThan(int revision) {
        return calendarRevision != null && calendarRevision < revision;
    }

    boolean runs() {
        return endedAt == null;
    }

    boolean isOf(DeadlineKind kind) {
        return key.kind().equals(kind.name());
    }

    DeadlineKind kind() {
        return DeadlineKind.valueOf(key.kind());
    }

    UUID whistleId() {
        return key.whistleId();
    }

    int round() {
        return key.round();
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isToBeLookedAt(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }
}
