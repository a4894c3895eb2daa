package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.EVALUATE;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.WhistleBlowInput;
import org.xiaoshao.whistle.WhistleEvaluateInput;
import org.xiaoshao.whistle.WhistleEventType;

/** What a reporter does: blow and evaluate, with or without login. */
@ApplicationScoped
@Once
public class ReporterActs {

    @Inject Acts acts;
    @Inject Blowing blowing;
    @Inject Reporters reporters;
    @Inject Trackings trackings;
    @Inject Evaluating evaluating;
    @Inject CurrentScope currentScope;
    @Inject TrackingCodes codes;

    /** Asked before the key, like every role: most may blow, so the API class cannot say who. */
    public void requireMayBlow() {
        if (!TransitionTable.mayBlow(currentScope.caller().roles())) {
            throw new DomainException("FORBIDDEN", null, "The caller's roles do not include this.");
        }
    }

    public UUID blow(WhistleBlowInput input) {
        return blowing.blow(input, acts.actor(Set.of())).id();
    }

    /**
     * Opens a whistle to the transaction that blew it, now or before under the same key.
     *
     * @return the tracking code for a reporter without login; null with one
     */
    public String receipt(UUID whistle) {
        currentScope.openWhistle(whistle);
        var reporter = reporters.of(whistle).get(0);
        return reporter.personId() == null ? codes.trackingCode(reporter.id()) : null;
    }

    public UUID evaluate(UUID id, WhistleEvaluateInput input) {
        var check = new InputCheck().optional("comment", input.comment(), 1000);
        var link = Optional.ofNullable(input.token()).map(token -> trackings.invitation(token, id));
        var door =
                link.map(invitation -> new Acts.Door(invitation.reporterId(), invitation.isUsed()));
        return acts.perform(EVALUATE, id, check, door, one -> evaluated(one, input, link));
    }

    private void evaluated(Acts.Case one, WhistleEvaluateInput input, Optional<Invitation> link) {
        var whistle = one.whistle();
        if (link.isPresent() && link.get().round() != whistle.round()) {
            throw new Refused(Fault.of(WhistleFault.TOKEN_UNKNOWN, "token"));
        }
        var complete = evaluating.isComplete(whistle);
        evaluating.keep(
                one,
                new Evaluating.Voice(
                        evaluator(one, link), input.contacted(), input.solved(), input.satisfied()),
                false);
        acts.record(
                one,
                WhistleEventType.EVALUATED,
                complete ? TransitionTable.target(EVALUATE) : whistle.state(),
                null,
                facts(
                        "contacted", input.contacted().toString(),
                        "solved", input.solved().toString(),
                        "satisfied", input.satisfied().toString()),
                facts("text", input.comment()));
        if (complete) {
            evaluating.settle(one);
        }
    }

    /** The voice counts for the reporter; where the place's head evaluates, for that person. */
    private UUID evaluator(Acts.Case one, Optional<Invitation> link) {
        link.ifPresent(invitation -> invitation.used(one.now()));
        return link.map(Invitation::reporterId)
                .or(() -> reporters.of(one.whistle().id(), one.scope().person()).map(Reporter::id))
                .orElse(one.scope().person());
    }
}
