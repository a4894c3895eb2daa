package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.whistle.WhistleOutcome;

/** What a whistle remembers of its way, so that guards need not read its ledger. */
@Embeddable
class WhistleCourse {

    @Column(name = "objected_at")
    private Instant objectedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "urged_at")
    private Instant urgedAt;

    @Column(name = "reworks_at_level")
    private int reworksAtLevel;

    @Column(name = "returns_asked")
    private int returnsAsked;

    @Column(name = "dispatches")
    private int dispatches;

    @Column(name = "open_parts")
    private int openParts;

    @Column(name = "call_back_due_at")
    private Instant callBackDueAt;

    @Column(name = "failed_call_backs")
    private int failedCallBacks;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    @Column(name = "extension_until")
    private Instant extensionUntil;

    @Column(name = "unresolved_by")
    private UUID unresolvedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "outcome")
    private WhistleOutcome outcome;

    protected WhistleCourse() {}

    static WhistleCourse begun() {
        return new WhistleCourse();
    }

    void objected(Instant at) {
        objectedAt = at;
    }

    void confirmed(Instant at) {
        confirmedAt = at;
    }

    void urged(Instant at) {
        urgedAt = at;
    }

    void dispatched() {
        dispatches++;
    }

    void returnAsked() {
        returnsAsked++;
    }

    /** A new round: what was confirmed, asked for or waited for belonged to the last one. */
    void reworkOrdered() {
        reworksAtLevel++;
        confirmedAt = null;
        callBackDueAt = null;
        failedCallBacks = 0;
        unresolvedBy = null;
        outcome = null;
        handled();
    }

    /** The next level begins to count anew. */
    void lifted() {
        reworksAtLevel = 0;
    }

    /** Nothing is left to be paused or extended. */
    void handled() {
        pausedUntil = null;
        extensionUntil = null;
    }

    void paused(Instant until) {
        pausedUntil = until;
    }

    void pauseEnded() {
        pausedUntil = null;
    }

    void extensionAsked(Instant until) {
        extensionUntil = until;
    }

    void extensionRuled() {
        extensionUntil = null;
    }

    /** One more of its parts waits to be handled. */
    void partOpened() {
        openParts++;
    }

    void partClosed() {
        openParts--;
    }

    void callBackDue(Instant at) {
        callBackDueAt = at;
    }

    void callBackFailed() {
        failedCallBacks++;
    }

    void proposedUnresolved(UUID by) {
        unresolvedBy = by;
    }

    void settled(WhistleOutcome as) {
        outcome = as;
        callBackDueAt = null;
    }

    int reworksAtLevel() {
        return reworksAtLevel;
    }

    int dispatches() {
        return dispatches;
    }

    int openParts() {
        return openParts;
    }

    int failedCallBacks() {
        return failedCallBacks;
    }

    Instant callBackDueAt() {
        return callBackDueAt;
    }

    Instant pausedUntil() {
        return pausedUntil;
    }

    Instant extensionUntil() {
        return extensionUntil;
    }

    UUID unresolvedBy() {
        return unresolvedBy;
    }

    /** As guards see it, together with what the whistle itself knows. */
    Situation.Course seen(
            int reporters,
            Instant handleDueAt,
            Instant closedAt,
            org.xiaoshao.whistle.WhistleState target) {
        return new Situation.Course(
                reporters,
                reworksAtLevel,
                returnsAsked,
                dispatches,
                openParts,
                objectedAt,
                confirmedAt,
                urgedAt,
                handleDueAt,
                pausedUntil,
                extensionUntil,
                callBackDueAt,
                closedAt,
                unresolvedBy,
                outcome == WhistleOutcome.NO_ANSWER,
                target);
    }
}
