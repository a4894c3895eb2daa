package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.whistle.DeadlineLapsed;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.ReturnRuling;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

/** What the loop does by itself when a time is over. Nothing happens where somebody was quicker. */
@ApplicationScoped
class Lapses {

    @Inject Acts acts;
    @Inject Whistles whistles;
    @Inject Orders orders;
    @Inject Returns returns;
    @Inject ReturnActs returnActs;
    @Inject Evaluating evaluating;
    @Inject CurrentScope currentScope;

    void passed(@Observes DeadlineLapsed clock) {
        switch (clock.kind()) {
            case RULE_ON_RETURN -> rulingTimeOver(clock.whistle());
            case EVALUATE -> evaluationTimeOver(clock.whistle());
            case HANDLE -> pauseOver(clock.whistle());
            default -> {
                // The others warn; somebody has to decide.
            }
        }
    }

    /** A pause is over: the clock goes on by itself, and the ledger says so. */
    void pauseOver(UUID id) {
        inHand(
                id,
                WhistleState.IN_HAND,
                one -> {
                    var until = one.whistle().course().pausedUntil();
                    if (until != null && !one.now().isBefore(until)) {
                        one.whistle().course().pauseEnded();
                        acts.record(
                                one,
                                WhistleEventType.PAUSE_ENDED,
                                WhistleState.IN_HAND,
                                null,
                                Map.of(),
                                Map.of());
                    }
                });
    }

    /** Nobody ruled on a return: the lead keeps its order. */
    void rulingTimeOver(UUID id) {
        inHand(
                id,
                WhistleState.RETURN_ASKED,
                one ->
                        one.orders().stream()
                                .filter(order -> order.state() == OrderState.RETURN_ASKED)
                                .filter(WhistleOrder::isLead)
                                .flatMap(order -> returns.openOf(order.id()).stream())
                                .forEach(
                                        asked ->
                                                returnActs.ruled(
                                                        one,
                                                        asked,
                                                        ReturnRuling.LAPSED,
                                                        Ledger.Actor.NOBODY,
                                                        Map.of())));
    }

    /** Nobody evaluates any more: those who did decide, or a call-back is due. */
    void evaluationTimeOver(UUID id) {
        inHand(
                id,
                WhistleState.FED_BACK,
                one -> {
                    if (one.whistle().course().callBackDueAt() == null) {
                        evaluating.timeOver(one);
                    }
                });
    }

    private void inHand(UUID id, WhistleState state, Consumer<Acts.Case> act) {
        Instant now = acts.now();
        whistles.locked(id)
                .filter(whistle -> whistle.state() == state)
                .ifPresent(
                        whistle -> {
                            act.accept(
                                    new Acts.Case(
                                            whistle,
                                            orders.of(id),
                                            currentScope.get(),
                                            Ledger.Actor.NOBODY,
                                            now));
                            whistle.touched();
                            whistles.flush();
                        });
    }
}
