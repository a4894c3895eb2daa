package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.whistle.DeadlineWarned;
import org.xiaoshao.whistle.WarningStep;

/** A step of the warning ladder that was taken. */
@Entity
@Table(name = "whistle_warning")
class StoredWarning {

    /** Each step of each run of a clock is taken once. */
    @Embeddable
    record Key(@Column(name = "whistle_id") UUID whistleId, String kind, int round, String step)
            implements Serializable {}

    @EmbeddedId private Key key;
    private String level;

    @Column(name = "due_at")
    private Instant dueAt;

    private Instant at;

    protected StoredWarning() {}

    StoredWarning(DeadlineWarned warned, Instant at) {
        this.key =
                new Key(
                        warned.whistle(),
                        warned.kind().name(),
                        warned.round(),
                        warned.step().name());
        this.level = warned.level().name();
        this.dueAt = warned.dueAt();
        this.at = at;
    }

    boolean isOf(Deadline deadline) {
        return key.kind().equals(deadline.kind().name()) && key.round() == deadline.round();
    }

    WarningStep step() {
        return WarningStep.valueOf(key.step());
    }
}
