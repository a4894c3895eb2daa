package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.EVALUATE;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.whistle.WhistleBlowInput;
import org.xiaoshao.whistle.WhistleEvaluateInput;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.WhistleUrgency;

/** What a reporter does: blow and evaluate, with or without login. */
@ApplicationScoped
@Once
public class ReporterActs {

    /** Who is on duty when they blow: what they see counts as found by patrol. */
    private static final Set<Role> PATROLLING =
            EnumSet.of(
                    Role.GRID_MEMBER,
                    Role.BUILDING_HEAD,
                    Role.UNIT_HEAD,
                    Role.ORGANISATION_STAFF,
                    Role.COMMUNITY_WORKER,
                    Role.COMMUNITY_SECRETARY);

    private static final int TITLE = 60;
    private static final int TITLE_FROM_DESCRIPTION = 30;

    @Inject Acts acts;
    @Inject Reporters reporters;
    @Inject Trackings trackings;
    @Inject Evaluations evaluations;
    @Inject CurrentScope currentScope;
    @Inject TerritoryService territory;
    @Inject TrackingCodes codes;
    @Inject Numbers numbers;
    @Inject Ledger ledger;

    /** Asked before the key, like every role: most may blow, so the API class cannot say who. */
    public void requireMayBlow() {
        if (!TransitionTable.mayBlow(currentScope.caller().roles())) {
            throw new DomainException("FORBIDDEN", null, "The caller's roles do not include this.");
        }
    }

    public UUID blow(WhistleBlowInput input) {
        Refused.unlessEmpty(checked(input).faults());
        var place = located(input);
        var id = Ids.next();
        var scope = currentScope.get();
        currentScope.openWhistle(id);
        var now = acts.now();
        var whistle =
                Whistle.blown(
                        id,
                        numbers.next(
                                Numbers.Purpose.WHISTLE,
                                place.county(),
                                place.whistlePrefix(),
                                now),
                        place,
                        TextRules.clean(input.place().unit()),
                        input.kind(),
                        source(),
                        Optional.ofNullable(input.urgency()).orElse(WhistleUrgency.ORDINARY),
                        scope.person(),
                        now);
        ledger.open(
                whistle,
                new Ledger.Entry(
                        WhistleEventType.BLOWN,
                        WhistleState.BLOWN,
                        acts.actor(Set.of()),
                        null,
                        now,
                        facts("kind", input.kind().name(), "urgency", whistle.urgency().name()),
                        facts(
                                "title", title(input),
                                "description", TextRules.clean(input.description()),
                                "detail", TextRules.clean(input.place().detail()))));
        reporters.persist(reporter(scope.person(), whistle, now));
        reporters.flush();
        return id;
    }

    private Reporter reporter(UUID person, Whistle whistle, Instant now) {
        if (person != null) {
            return Reporter.withLogin(whistle.id(), person, now);
        }
        var id = Ids.next();
        return Reporter.withCode(id, whistle.id(), TrackingCodes.hash(codes.trackingCode(id)), now);
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

    private InputCheck checked(WhistleBlowInput input) {
        return new InputCheck()
                .optional("title", input.title(), TITLE)
                .required("description", input.description(), 2000)
                .required("place.community", input.place().community(), 20)
                .optional("place.unit", input.place().unit(), 20)
                .optional("place.detail", input.place().detail(), 200);
    }

    private Location.Place located(WhistleBlowInput input) {
        var wanted = input.place();
        var located =
                territory.locate(
                        wanted.community(),
                        NodeId.parse(wanted.grid()),
                        NodeId.parse(wanted.building()));
        if (located instanceof Location.Refused refused) {
            throw new Refused(
                    Fault.of(WhistleFault.valueOf(refused.reason().name()), field(refused)));
        }
        var place = (Location.Place) located;
        var unit = TextRules.clean(wanted.unit());
        if (unit != null && !place.units().contains(unit)) {
            throw new Refused(Fault.of(WhistleFault.UNIT_UNKNOWN, "place.unit"));
        }
        return place;
    }

    private static String field(Location.Refused refused) {
        return switch (refused.reason()) {
            case GRID_UNKNOWN -> "place.grid";
            case BUILDING_UNKNOWN -> "place.building";
            default -> "place.community";
        };
    }

    private WhistleSource source() {
        return currentScope.caller().hasAny(PATROLLING)
                ? WhistleSource.PATROL
                : WhistleSource.RESIDENT;
    }

    /** The title given, or the beginning of the description's first line. */
    private static String title(WhistleBlowInput input) {
        var given = TextRules.clean(input.title());
        if (given != null) {
            return given;
        }
        var line = TextRules.clean(input.description()).lines().findFirst().orElseThrow().strip();
        return line.codePointCount(0, line.length()) <= TITLE_FROM_DESCRIPTION
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE_FROM_DESCRIPTION)) + "…";
    }

    public UUID evaluate(UUID id, WhistleEvaluateInput input) {
        var check = new InputCheck().optional("comment", input.comment(), 1000);
        var link = Optional.ofNullable(input.token()).map(token -> trackings.invitation(token, id));
        return acts.perform(EVALUATE, id, check, link, one -> evaluated(one, input, link));
    }

    private void evaluated(Acts.Case one, WhistleEvaluateInput input, Optional<Invitation> link) {
        var whistle = one.whistle();
        if (link.isPresent() && link.get().round() != whistle.round()) {
            throw new Refused(Fault.of(WhistleFault.TOKEN_UNKNOWN, "token"));
        }
        var good = input.solved() && input.satisfied();
        var voice =
                new StoredEvaluation(
                        new StoredEvaluation.Key(
                                whistle.id(), whistle.round(), evaluator(one, link)),
                        input.contacted(),
                        input.solved(),
                        input.satisfied(),
                        whistle.lastSequence() + 1,
                        one.now());
        acts.record(
                one,
                WhistleEventType.EVALUATED,
                TransitionTable.target(EVALUATE),
                null,
                facts(
                        "contacted", input.contacted().toString(),
                        "solved", input.solved().toString(),
                        "satisfied", input.satisfied().toString()),
                facts("text", input.comment()));
        evaluations.persist(voice);
        if (!good) {
            orderRework(one);
        }
    }

    /** By rule, so in nobody's name: the same lead again, under a new handling clock. */
    private void orderRework(Acts.Case one) {
        one.whistle().reworkOrdered();
        one.leadOrder().again();
        ledger.append(
                one.whistle(),
                new Ledger.Entry(
                        WhistleEventType.REWORK_ORDERED,
                        WhistleState.REWORK,
                        Ledger.Actor.NOBODY,
                        one.leadOrder().organisationId(),
                        one.now(),
                        facts("round", Integer.toString(one.whistle().round())),
                        Map.of()));
    }

    /** The voice counts for the reporter; where the place's head evaluates, for that person. */
    private UUID evaluator(Acts.Case one, Optional<Invitation> link) {
        link.ifPresent(invitation -> invitation.used(one.now()));
        return link.map(Invitation::reporterId)
                .or(() -> reporters.of(one.whistle().id(), one.scope().person()).map(Reporter::id))
                .orElse(one.scope().person());
    }
}
