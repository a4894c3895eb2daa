package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.SupervisionAcceptInput;
import org.xiaoshao.whistle.SupervisionAction;
import org.xiaoshao.whistle.SupervisionIssuer;
import org.xiaoshao.whistle.SupervisionOpenInput;
import org.xiaoshao.whistle.SupervisionRejectInput;
import org.xiaoshao.whistle.SupervisionReplyInput;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleEventType;

/**
 * Supervises whoever has to handle a whistle (督办), answers that, and decides on the answer. Opening
 * is an act on the whistle; the others go through the same gates with the version of the
 * supervision. Nothing of it moves the whistle.
 */
@ApplicationScoped
@Once
public class SupervisionActs {

    private static final int LONG = 2000;

    @Inject Acts acts;
    @Inject Supervisions supervisions;
    @Inject Supervising supervising;
    @Inject SupervisedParties parties;
    @Inject SupervisionReader reader;
    @Inject SupervisionTerms terms;
    @Inject WhistleSight sight;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Ledger ledger;

    /**
     * @return the supervision's id
     */
    public UUID open(UUID whistle, SupervisionOpenInput input) {
        var check =
                new InputCheck()
                        .required("issue", input.issue(), LONG)
                        .required("demand", input.demand(), LONG);
        var opened = new AtomicReference<UUID>();
        acts.perform(
                WhistleAction.SUPERVISE, whistle, check, one -> opened.set(opened(one, input)));
        return opened.get();
    }

    private UUID opened(Acts.Case one, SupervisionOpenInput input) {
        var issuer = issuer(one);
        if (issuer == SupervisionIssuer.TOWN && parties.of(one.whistle()).ofTown()) {
            throw new Refused(Fault.of(WhistleFault.NOT_YOUR_LEVEL));
        }
        if (supervisions.isThereOn(one.whistle().id(), Occasion.CHOSEN)) {
            throw new Refused(Fault.of(SupervisionFault.ALREADY_SUPERVISED));
        }
        return supervising.open(
                one.whistle(),
                Occasion.CHOSEN,
                new Supervising.Order(
                        issuer,
                        one.actor(),
                        date(one.whistle(), input.rectifyBy(), one.now()),
                        facts("text", input.issue(), "demand", input.demand())));
    }

    private SupervisionIssuer issuer(Acts.Case one) {
        var ofCounty =
                currentScope.caller().roles().contains(Role.COUNTY_ORGANISER)
                        && one.scope().divisions().contains(one.whistle().countyCode());
        return ofCounty ? SupervisionIssuer.COUNTY : SupervisionIssuer.TOWN;
    }

    public UUID reply(UUID id, SupervisionReplyInput input) {
        return perform(
                SupervisionAction.REPLY,
                id,
                new InputCheck().required("reply", input.reply(), LONG),
                one -> {
                    one.supervision().replied(one.sequence(), one.now());
                    record(
                            one,
                            WhistleEventType.SUPERVISION_REPLIED,
                            Map.of(),
                            facts("text", input.reply()));
                });
    }

    public UUID accept(UUID id, SupervisionAcceptInput input) {
        return perform(
                SupervisionAction.ACCEPT,
                id,
                new InputCheck().optional("note", input.note(), Acts.NOTE),
                one -> {
                    one.supervision().accepted(one.sequence(), one.now());
                    record(
                            one,
                            WhistleEventType.SUPERVISION_ACCEPTED,
                            Map.of(),
                            facts("text", input.note()));
                });
    }

    public UUID reject(UUID id, SupervisionRejectInput input) {
        return perform(
                SupervisionAction.REJECT,
                id,
                new InputCheck().required("reason", input.reason(), LONG),
                one -> {
                    var by = date(one.whistle(), input.rectifyBy(), one.now());
                    one.supervision().rejected(one.sequence(), by);
                    record(
                            one,
                            WhistleEventType.SUPERVISION_REJECTED,
                            facts("rectifyBy", by.until().toString()),
                            facts("text", input.reason()));
                });
    }

    /** The supervision in hand and who acts on it. */
    private record Case(
            Whistle whistle, StoredSupervision supervision, Ledger.Actor actor, Instant now) {

        /** The event that the act is about to write. */
        int sequence() {
            return whistle.lastSequence() + 1;
        }
    }

    private UUID perform(SupervisionAction action, UUID id, InputCheck check, Consumer<Case> act) {
        var roles = SupervisionPolicy.roles(action);
        if (!currentScope.caller().hasAny(roles)) {
            throw new DomainException("FORBIDDEN", null, "The caller's roles do not include this.");
        }
        var whistle =
                supervisions
                        .whistleOf(id)
                        .map(sight::hold)
                        .orElseThrow(() -> new Refused(Fault.notFound()));
        var supervision =
                supervisions.findByIdOptional(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(supervision);
        Refused.unlessEmpty(check.faults());
        Refused.unlessEmpty(
                SupervisionPolicy.refusals(action, reader.standing(id)).stream()
                        .limit(1)
                        .map(SupervisionFault::of)
                        .toList());
        act.accept(new Case(whistle, supervision, acts.actor(roles), acts.now()));
        whistle.touched();
        acts.flush();
        return id;
    }

    private void record(
            Case one, WhistleEventType type, Map<String, String> facts, Map<String, String> words) {
        ledger.append(
                one.whistle(),
                new Ledger.Entry(
                        type,
                        one.whistle().state(),
                        one.actor(),
                        one.supervision().organisationId(),
                        one.now(),
                        facts,
                        words));
    }

    /** The date that was chosen, ahead and not too far; the usual one where none was. */
    private RectifyDate date(Whistle whistle, Instant chosen, Instant now) {
        if (chosen == null) {
            return supervising.usualDate(whistle, now);
        }
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(chosen.isAfter(now), SupervisionFault.TIME_IN_PAST, "rectifyBy")
                        .unless(
                                !chosen.isAfter(now.plus(terms.longest())),
                                SupervisionFault.TIME_TOO_LATE,
                                "rectifyBy")
                        .faults());
        return new RectifyDate(now, chosen, null);
    }
}
