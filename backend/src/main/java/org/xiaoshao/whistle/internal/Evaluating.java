package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleOutcome;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

/**
 * Counts the voices of a round. It ends when every reporter has answered or the time is over, and
 * any voice that is not content wins; what staff blew has one voice, that of whoever speaks for the
 * place.
 */
@ApplicationScoped
class Evaluating {

    @Inject Evaluations evaluations;
    @Inject Ledger ledger;
    @Inject Rework rework;

    /** What one voice says. */
    record Voice(UUID evaluator, boolean contacted, boolean solved, boolean satisfied) {}

    /** Whether that voice is the last one to wait for. */
    boolean isComplete(Whistle whistle) {
        var blower = whistle.source() == WhistleSource.RESIDENT ? 0 : 1;
        var awaited = Math.max(1, whistle.reporterCount() - blower);
        return ofRound(whistle).size() + 1 >= awaited;
    }

    /** Whether that reporter has answered in this round. */
    boolean hasHeard(Whistle whistle, UUID reporter) {
        return evaluations
                .findByIdOptional(new StoredEvaluation.Key(whistle.id(), whistle.round(), reporter))
                .isPresent();
    }

    /** Keeps a voice; its event is the next one. */
    void keep(Acts.Case one, Voice voice, boolean calledBack) {
        var whistle = one.whistle();
        evaluations.persist(
                new StoredEvaluation(
                        new StoredEvaluation.Key(whistle.id(), whistle.round(), voice.evaluator()),
                        voice.contacted(),
                        voice.solved(),
                        voice.satisfied(),
                        calledBack,
                        whistle.lastSequence() + 1,
                        one.now()));
    }

    /** The round is over; whoever is not content has it done again. */
    void settle(Acts.Case one) {
        var content = ofRound(one.whistle()).stream().allMatch(StoredEvaluation::isContent);
        if (content) {
            one.whistle().course().settled(WhistleOutcome.SOLVED);
        } else {
            rework.order(one, Rework.Reason.evaluation());
        }
    }

    /** The time to evaluate is over: those who answered decide, or somebody has to call. */
    void timeOver(Acts.Case one) {
        var whistle = one.whistle();
        var answered = !ofRound(whistle).isEmpty();
        if (!answered) {
            whistle.course().callBackDue(one.now());
        }
        ledger.append(
                whistle,
                new Ledger.Entry(
                        WhistleEventType.EVALUATION_ENDED,
                        answered ? WhistleState.EVALUATED : WhistleState.FED_BACK,
                        Ledger.Actor.NOBODY,
                        null,
                        one.now(),
                        Map.of(),
                        Map.of()));
        if (answered) {
            settle(one);
        }
    }

    private List<StoredEvaluation> ofRound(Whistle whistle) {
        return evaluations.ofRound(whistle.id(), whistle.round());
    }
}
