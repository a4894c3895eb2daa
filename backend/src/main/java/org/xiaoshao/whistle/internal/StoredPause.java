package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.whistle.internal.clock.Pause;

/** When the handling clock of a round stands still. */
@Entity
@Table(name = "whistle_pause")
class StoredPause {

    /** Pauses of one whistle follow each other. */
    @Embeddable
    record Key(
            @Column(name = "whistle_id") UUID whistleId,
            @Column(name = "paused_at") Instant pausedAt)
            implements Serializable {}

    @EmbeddedId private Key key;
    private int round;
    private Instant until;

    @Column(name = "resumed_at")
    private Instant resumedAt;

    private boolean over;

    protected StoredPause() {}

    StoredPause(Whistle whistle, Instant from, Instant until) {
        this.key = new Key(whistle.id(), from);
        this.round = whistle.round();
        this.until = until;
    }

    /** Ended before its time, or already when that is over. */
    void resumed(Instant at) {
        if (resumedAt == null && at.isBefore(until)) {
            resumedAt = at.isBefore(key.pausedAt()) ? key.pausedAt() : at;
            over = true;
        }
    }

    void told() {
        over = true;
    }

    boolean isOf(int ofRound) {
        return round == ofRound;
    }

    /** Whether its end has come and is still to be told. */
    boolean isOver(Instant now) {
        return isUntold() && !end().isAfter(now);
    }

    /** Whether its end is still to be told. */
    boolean isUntold() {
        return !over;
    }

    Instant end() {
        return resumedAt == null ? until : resumedAt;
    }

    Pause pause() {
        return new Pause(key.pausedAt(), end());
    }
}
