package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.REPORT_DONE;
import static org.xiaoshao.whistle.WhistleAction.REPORT_FOR_DUTY;
import static org.xiaoshao.whistle.WhistleAction.SIGN;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.EvidencePhase;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleReportDoneInput;
import org.xiaoshao.whistle.WhistleReportForDutyInput;
import org.xiaoshao.whistle.WhistleSignInput;
import org.xiaoshao.whistle.WhistleState;

/**
 * What an organisation does with its order: sign, report for duty, report done. The lead's order
 * drives the whistle; a co-handler's step leaves the state as it is, and the last one done makes it
 * handled.
 */
@ApplicationScoped
@Once
public class OrganisationActs {

    private static final int MOST_PEOPLE = 999;

    @Inject Acts acts;
    @Inject Attaching attaching;

    public UUID sign(UUID id, WhistleSignInput input) {
        var check = new InputCheck().optional("note", input.note(), Acts.NOTE);
        return acts.perform(
                SIGN,
                id,
                check,
                one -> {
                    one.ownOrder().signed(one.now());
                    step(one, SIGN, WhistleEventType.SIGNED, Map.of(), facts("text", input.note()));
                });
    }

    public UUID reportForDuty(UUID id, WhistleReportForDutyInput input) {
        int people = input.people();
        var check =
                new InputCheck()
                        .required("place", input.place(), 200)
                        .optional("note", input.note(), Acts.NOTE)
                        .unless(
                                people >= 1 && people <= MOST_PEOPLE,
                                WhistleFault.PEOPLE_OUT_OF_RANGE,
                                "people");
        return acts.perform(
                REPORT_FOR_DUTY,
                id,
                check,
                one -> {
                    var arrived = input.arrivedAt() == null ? one.now() : input.arrivedAt();
                    Refused.unlessEmpty(
                            new InputCheck()
                                    .unless(
                                            !arrived.isAfter(one.now()),
                                            WhistleFault.TIME_IN_FUTURE,
                                            "arrivedAt")
                                    .unless(
                                            !arrived.isBefore(
                                                    one.ownOrder()
                                                            .sentAt()
                                                            .truncatedTo(ChronoUnit.MINUTES)),
                                            WhistleFault.TIME_TOO_EARLY,
                                            "arrivedAt")
                                    .faults());
                    one.ownOrder().onSite(people, arrived);
                    step(
                            one,
                            REPORT_FOR_DUTY,
                            WhistleEventType.REPORTED_FOR_DUTY,
                            facts(
                                    "people",
                                    Integer.toString(people),
                                    "arrivedAt",
                                    arrived.toString()),
                            facts("place", input.place(), "text", input.note()));
                });
    }

    public UUID reportDone(UUID id, WhistleReportDoneInput input) {
        var check = new InputCheck().required("result", input.result(), 2000);
        return acts.perform(REPORT_DONE, id, check, one -> done(one, input));
    }

    private void done(Acts.Case one, WhistleReportDoneInput input) {
        var before = attaching.take(EvidencePhase.BEFORE, input.evidenceBefore(), "evidenceBefore");
        var after = attaching.take(EvidencePhase.AFTER, input.evidenceAfter(), "evidenceAfter");
        // Without a lead whoever settles it has done it, and there is no order to end.
        var own =
                one.leadOrder().isPresent()
                        ? Optional.of(one.ownOrder())
                        : Optional.<WhistleOrder>empty();
        own.ifPresent(order -> order.done(one.whistle().lastSequence() + 1, one.now()));
        var handled = one.isHandled();
        acts.record(
                one,
                WhistleEventType.REPORTED_DONE,
                handled ? TransitionTable.target(REPORT_DONE) : one.whistle().state(),
                own.map(WhistleOrder::organisationId).orElse(null),
                Map.of(),
                facts("text", input.result(), "evidence", Attaching.words(before, after)));
        if (handled) {
            one.whistle().handled(one.now());
        }
        attaching.bind(one.whistle(), null, before, after);
    }

    private void step(
            Acts.Case one,
            WhistleAction action,
            WhistleEventType type,
            Map<String, String> facts,
            Map<String, String> words) {
        WhistleState to =
                one.ownOrder().isLead() ? TransitionTable.target(action) : one.whistle().state();
        acts.record(one, type, to, one.ownOrder().organisationId(), facts, words);
    }
}
