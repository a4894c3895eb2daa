package org.xiaoshao.patrol.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.patrol.PatrolCheckInInput;
import org.xiaoshao.patrol.PatrolNoteInput;
import org.xiaoshao.patrol.PatrolRoundEndInput;
import org.xiaoshao.patrol.PatrolRoundStartInput;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;

/** Walking a round: begin, check in, note, end. Each by whoever walks it. */
@ApplicationScoped
@Once
public class PatrolRoundActs {

    private static final int WORDS = 1000;
    private static final int DETAIL = 200;

    @Inject PatrolRounds rounds;
    @Inject PatrolNotes notes;
    @Inject PatrolPlans plans;
    @Inject CheckingIn checkingIn;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.patrol.longest-round")
    Duration longest;

    @ConfigProperty(name = "xiaoshao.patrol.words-kept")
    Duration wordsKept;

    /**
     * @return the new round's id
     */
    public UUID start(PatrolRoundStartInput input) {
        var scope = currentScope.get();
        var plan =
                plans.findByIdOptional(NodeId.parse(input.plan()))
                        .orElseThrow(() -> new Refused(Fault.of(CommonFault.NOT_FOUND, "plan")));
        if (scope.person() == null || !plans.isWalkedBy(plan, scope)) {
            throw new Refused(Fault.of(PatrolFault.NOT_YOUR_PLACE, "plan"));
        }
        if (!plan.isInForce(LocalDate.now(clock))) {
            throw new Refused(Fault.of(PatrolFault.PLAN_NOT_IN_FORCE, "plan"));
        }
        rounds.hold(scope.person());
        rounds.openOf(scope.person()).ifPresent(this::endIfForgotten);
        var round = PatrolRound.begun(plan, plans.gridOf(plan.place()), scope, now());
        rounds.persistAndFlush(round);
        return round.id();
    }

    public UUID checkIn(PatrolCheckInInput input) {
        var round = walked(NodeId.parse(input.round()), "round");
        checkingIn.checkIn(round, input, now());
        return round.id();
    }

    public UUID note(PatrolNoteInput input) {
        var round = walked(NodeId.parse(input.round()), "round");
        var building =
                input.building() == null ? null : NodeId.parse(TextRules.clean(input.building()));
        Refused.unlessEmpty(
                new InputCheck()
                        .required("words", input.words(), WORDS)
                        .optional("detail", input.detail(), DETAIL)
                        .unless(
                                building == null
                                        || plans.hasBuilding(round.communityCode(), building),
                                PatrolFault.BUILDING_UNKNOWN,
                                "building")
                        .faults());
        notes.persistAndFlush(
                PatrolNote.of(
                        round.id(),
                        building,
                        TextRules.clean(input.detail()),
                        TextRules.clean(input.words()),
                        now()));
        return round.id();
    }

    public UUID end(UUID id, PatrolRoundEndInput input) {
        var round = own(id, "id");
        expectedVersion.compare(round);
        requireOpen(round, null);
        round.end(now());
        rounds.flush();
        return id;
    }

    /** Ends what nobody ended, in nobody's name; how many. */
    public int endForgotten(int most) {
        return rounds.endForgotten(now().minus(longest), longest, most);
    }

    /** Deletes the words of rounds that are older than such words are kept; how many. */
    public int forgetWords(int most) {
        return rounds.forgetWords(now().minus(wordsKept), most);
    }

    private void endIfForgotten(PatrolRound open) {
        if (open.isOpen(now(), longest)) {
            throw new Refused(Fault.of(PatrolFault.ROUND_OPEN));
        }
        open.forget(longest);
        rounds.flush();
    }

    private PatrolRound walked(UUID id, String field) {
        var round = own(id, field);
        requireOpen(round, field);
        return round;
    }

    private void requireOpen(PatrolRound round, String field) {
        if (!round.isOpen(now(), longest)) {
            throw new Refused(Fault.of(PatrolFault.ROUND_OVER, field));
        }
    }

    private PatrolRound own(UUID id, String field) {
        var seen =
                rounds.findByIdOptional(id)
                        .orElseThrow(() -> new Refused(Fault.of(CommonFault.NOT_FOUND, field)));
        if (!seen.personId().equals(currentScope.get().person())) {
            throw new Refused(Fault.of(PatrolFault.NOT_YOUR_ROUND, field));
        }
        return rounds.locked(id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
