package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.whistle.DeadlineWarned;
import org.xiaoshao.whistle.SupervisionCause;
import org.xiaoshao.whistle.SupervisionIssuer;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.internal.clock.Run;

/**
 * Opens supervisions, by rule or for a leader, and ends them with their whistle. The caller holds
 * the whistle, so that two backends come one after the other; that a rule opens one only is besides
 * a constraint of the database.
 */
@ApplicationScoped
class Supervising {

    @Inject Supervisions supervisions;
    @Inject SupervisedParties parties;
    @Inject SupervisionTerms terms;
    @Inject Whistles whistles;
    @Inject Returns returns;
    @Inject Calendars calendars;
    @Inject Ledger ledger;
    @Inject Clock clock;

    /** What is late: told while the clocks are looked after, with the whistle held. */
    void late(@Observes DeadlineWarned warned) {
        if (!terms.isToBeSupervised(warned)) {
            return;
        }
        var occasion =
                new Occasion(SupervisionCause.LATE, warned.kind(), warned.step(), warned.round());
        var whistle = whistles.locked(warned.whistle()).orElseThrow();
        if (byRule(whistle, occasion, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            whistle.touched();
        }
    }

    /** What was not solved or not satisfying, in the round before this one. */
    void unsatisfied(Whistle whistle, Instant at) {
        byRule(whistle, Occasion.unsatisfied(whistle.round() - 1), at);
    }

    /** What was given back once too often. */
    void returned(Whistle whistle, Instant at) {
        if (returns.upheldOf(whistle.id()) >= terms.returns()) {
            byRule(whistle, Occasion.RETURNED_TWICE, at);
        }
    }

    /**
     * @return whether it opened one; the act in hand, or whoever looks after clocks, counts the
     *     version
     */
    private boolean byRule(Whistle whistle, Occasion occasion, Instant at) {
        if (!WhistleState.OPEN.contains(whistle.state())
                || supervisions.isThereOn(whistle.id(), occasion)) {
            return false;
        }
        var order =
                new Order(
                        SupervisionIssuer.RULE,
                        Ledger.Actor.NOBODY,
                        usualDate(whistle, at),
                        Map.of());
        open(whistle, occasion, order);
        return true;
    }

    /**
     * Who orders it, and what.
     *
     * @param words what is wrong and demanded; empty by rule
     */
    record Order(
            SupervisionIssuer issuer,
            Ledger.Actor actor,
            RectifyDate by,
            Map<String, String> words) {}

    UUID open(Whistle whistle, Occasion occasion, Order order) {
        var supervised = parties.of(whistle);
        var opened =
                StoredSupervision.opened(whistle, occasion, supervised, order.issuer(), order.by());
        supervisions.persist(opened);
        ledger.append(
                whistle,
                new Ledger.Entry(
                        WhistleEventType.SUPERVISED,
                        whistle.state(),
                        order.actor(),
                        supervised.organisation(),
                        order.by().since(),
                        facts(
                                "cause", occasion.cause().name(),
                                "clock", Objects.toString(occasion.kind(), null),
                                "step", Objects.toString(occasion.step(), null),
                                "party", supervised.party().name(),
                                "rectifyBy", order.by().until().toString()),
                        order.words()));
        return opened.id();
    }

    /** By when it has to be put right where nobody says so. */
    RectifyDate usualDate(Whistle whistle, Instant at) {
        var limit = terms.limit(whistle.urgency());
        var until = calendars.current().reckoning().due(Run.of(at, limit));
        return new RectifyDate(at, until, limit.code());
    }

    /**
     * Nothing is left to be put right once the whistle came to its end.
     *
     * @param before where the whistle stood
     */
    void follow(Whistle whistle, WhistleState before, Instant at) {
        if (!WhistleState.OPEN.contains(before) || WhistleState.OPEN.contains(whistle.state())) {
            return;
        }
        for (var open : supervisions.openOf(whistle.id())) {
            open.ended(at);
            ledger.append(
                    whistle,
                    new Ledger.Entry(
                            WhistleEventType.SUPERVISION_ENDED,
                            whistle.state(),
                            Ledger.Actor.NOBODY,
                            open.organisationId(),
                            at,
                            Map.of(),
                            Map.of()));
        }
    }
}
