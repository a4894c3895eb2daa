package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

/**
 * Keeps a whole in step with its parts: it is handled once its own orders and all its parts are,
 * and what is left of its parts is closed with it.
 */
@ApplicationScoped
class Parts {

    @Inject Whistles whistles;
    @Inject Orders orders;
    @Inject Ledger ledger;
    @Inject CurrentScope currentScope;
    @Inject Supervising supervising;

    /** Tells the whole that a part no longer waits to be handled, or waits again. */
    void follow(Whistle part, WhistleState before, Instant at) {
        var waited = CoursePolicy.UNHANDLED.contains(before);
        var waits = CoursePolicy.UNHANDLED.contains(part.state());
        if (part.parentId() == null || waited == waits) {
            return;
        }
        // Who handles a part need not see the whole.
        currentScope.openWhistle(part.parentId());
        var whole = whistles.locked(part.parentId()).orElseThrow();
        if (waits) {
            whole.course().partOpened();
        } else {
            whole.course().partClosed();
            handledWithItsParts(whole, at);
        }
        whole.touched();
        whistles.flush();
        currentScope.openWhistle(part.id());
    }

    private void handledWithItsParts(Whistle whole, Instant at) {
        if (whole.state() != WhistleState.IN_HAND || whole.course().openParts() > 0) {
            return;
        }
        var asked = orders.of(whole.id());
        if (asked.isEmpty() || !asked.stream().allMatch(WhistleOrder::isSettled)) {
            return;
        }
        byRule(whole, WhistleEventType.PARTS_HANDLED, WhistleState.HANDLED, at);
        whole.handled(at);
        follow(whole, WhistleState.IN_HAND, at);
    }

    /** Closes what was handled as a part of it, however deep. */
    void closeWith(UUID whole, Instant at) {
        for (var part : whistles.partsOf(whole)) {
            if (part.state() == WhistleState.HANDLED) {
                byRule(part, WhistleEventType.CLOSED_WITH_WHOLE, WhistleState.CLOSED, at);
                part.closed(at);
                supervising.follow(part, WhistleState.HANDLED, at);
                part.touched();
            }
            closeWith(part.id(), at);
        }
    }

    private void byRule(Whistle whistle, WhistleEventType type, WhistleState to, Instant at) {
        ledger.append(
                whistle,
                new Ledger.Entry(type, to, Ledger.Actor.NOBODY, null, at, Map.of(), Map.of()));
    }
}
