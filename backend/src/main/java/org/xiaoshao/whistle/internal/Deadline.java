package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.whistle.DeadlineKind;

/** One running or ended clock of a whistle. */
@Entity
@Table(name = "whistle_deadline")
class Deadline {

    /** Which clock of which round. */
    @Embeddable
    record Key(@Column(name = "whistle_id") UUID whistleId, String kind, int round)
            implements Serializable {}

    @EmbeddedId private Key key;
    private String rule;

    @Column(name = "limit_seconds")
    private int limitSeconds;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Deadline() {}

    static Key handling(Whistle whistle) {
        return new Key(whistle.id(), DeadlineKind.HANDLE.name(), whistle.round());
    }

    /** The handling clock of the whistle's present round, started now. */
    static Deadline started(Whistle whistle, Instant at) {
        var rule = HandlingClock.of(whistle.urgency());
        var deadline = new Deadline();
        deadline.key = handling(whistle);
        deadline.rule = rule.name();
        deadline.limitSeconds = Math.toIntExact(rule.limit().toSeconds());
        deadline.startedAt = at;
        deadline.dueAt = rule.due(at);
        return deadline;
    }

    void ended(Instant at) {
        endedAt = at;
    }
}
