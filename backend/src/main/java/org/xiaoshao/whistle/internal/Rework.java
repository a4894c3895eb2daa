package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

/**
 * What was not done well is done again: by the same lead, and after the third time at one level by
 * whom the next level names. The county has none above it: there it waits until it is solved or two
 * people give it up.
 */
@ApplicationScoped
class Rework {

    @Inject Ledger ledger;
    @Inject LoopRules rules;
    @Inject Supervising supervising;

    /** Who is at fault for a round, and what was decided about it. */
    record Reason(
            WhistleEventType type,
            Ledger.Actor actor,
            Map<String, String> facts,
            Map<String, String> words) {

        /** An evaluation as not solved or not satisfying: by rule, so in nobody's name. */
        static Reason evaluation() {
            return new Reason(
                    WhistleEventType.REWORK_ORDERED, Ledger.Actor.NOBODY, Map.of(), Map.of());
        }
    }

    /** Begins another round under a new handling clock. */
    void order(Acts.Case one, Reason reason) {
        var whistle = one.whistle();
        whistle.reworkOrdered();
        var lead = one.leadOrder();
        var facts = new LinkedHashMap<>(reason.facts());
        facts.put("round", Integer.toString(whistle.round()));
        ledger.append(
                whistle,
                new Ledger.Entry(
                        reason.type(),
                        WhistleState.REWORK,
                        reason.actor(),
                        lead.map(WhistleOrder::organisationId).orElse(null),
                        one.now(),
                        facts,
                        reason.words()));
        if (reason.type() == WhistleEventType.REWORK_ORDERED) {
            // Before it is lifted: whoever led it answers for it.
            supervising.unsatisfied(whistle, one.now());
        }
        if (isTooMuch(whistle)) {
            lift(one);
        } else {
            lead.ifPresent(WhistleOrder::again);
        }
    }

    private boolean isTooMuch(Whistle whistle) {
        return whistle.level() != SettlementLevel.COUNTY
                && whistle.course().reworksAtLevel() >= rules.limits().reworks();
    }

    private void lift(Acts.Case one) {
        one.whistle().lifted();
        ledger.append(
                one.whistle(),
                new Ledger.Entry(
                        WhistleEventType.LIFTED,
                        WhistleState.ADMITTED,
                        Ledger.Actor.NOBODY,
                        null,
                        one.now(),
                        Map.of("level", one.whistle().level().name()),
                        Map.of()));
    }
}
