package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One voice on one round of handling; the key makes a second one impossible. */
@Entity
@Immutable
@Table(name = "whistle_evaluation")
class StoredEvaluation {

    /** Whose voice on which round. */
    @Embeddable
    record Key(
            @Column(name = "whistle_id") UUID whistleId,
            int round,
            @Column(name = "evaluator_id") UUID evaluatorId)
            implements Serializable {}

    @EmbeddedId private Key key;
    private boolean contacted;
    private boolean solved;
    private boolean satisfied;

    /** Whether staff heard it on the telephone. */
    @Column(name = "called_back")
    private boolean calledBack;

    private int sequence;
    private Instant at;

    protected StoredEvaluation() {}

    StoredEvaluation(
            Key key,
            boolean contacted,
            boolean solved,
            boolean satisfied,
            boolean calledBack,
            int sequence,
            Instant at) {
        this.key = key;
        this.contacted = contacted;
        this.solved = solved;
        this.satisfied = satisfied;
        this.calledBack = calledBack;
        this.sequence = sequence;
        this.at = at;
    }

    /** Solved and satisfied. */
    boolean isContent() {
        return solved && satisfied;
    }
}
