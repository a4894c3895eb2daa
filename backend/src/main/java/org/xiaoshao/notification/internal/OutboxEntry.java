package org.xiaoshao.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.whistle.DeadlineWarned;
import org.xiaoshao.whistle.WhistleMoved;

/** Something that is to be told. Names nobody. */
@Entity
@Table(name = "notification_outbox")
class OutboxEntry {

    @Id private UUID id;

    @Column(name = "whistle_id")
    private UUID whistleId;

    private String happening;
    private Integer sequence;
    private String deadline;
    private Integer round;
    private String step;
    private String level;

    @Column(name = "due_at")
    private Instant dueAt;

    private Instant at;

    protected OutboxEntry() {}

    private OutboxEntry(UUID whistle, NotificationHappening happening, Instant at) {
        this.id = Ids.next();
        this.whistleId = whistle;
        this.happening = happening.name();
        this.at = at;
    }

    static OutboxEntry of(WhistleMoved moved, NotificationHappening happening) {
        var entry = new OutboxEntry(moved.whistle(), happening, moved.at());
        entry.sequence = moved.sequence();
        return entry;
    }

    static OutboxEntry of(DeadlineWarned warned, Instant at) {
        var entry = new OutboxEntry(warned.whistle(), NotificationHappening.CLOCK_RUNS_OUT, at);
        entry.deadline = warned.kind().name();
        entry.round = warned.round();
        entry.step = warned.step().name();
        entry.level = warned.level().name();
        entry.dueAt = warned.dueAt();
        return entry;
    }
}
