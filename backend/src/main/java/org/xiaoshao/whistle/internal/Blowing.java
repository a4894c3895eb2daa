package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.Visitor;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.whistle.EvidencePhase;
import org.xiaoshao.whistle.WhistleBlowInput;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistlePlaceInput;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.WhistleUrgency;

/** Writes a new whistle, by whomever it was blown. */
@ApplicationScoped
class Blowing {

    /** Who is on duty when they blow: what they see counts as found by patrol. */
    private static final Set<Role> PATROLLING =
            EnumSet.of(
                    Role.GRID_MEMBER,
                    Role.BUILDING_HEAD,
                    Role.UNIT_HEAD,
                    Role.ORGANISATION_STAFF,
                    Role.COMMUNITY_WORKER,
                    Role.COMMUNITY_SECRETARY);

    static final int DESCRIPTION = 2000;
    private static final int TITLE = 60;
    private static final int TITLE_FROM_DESCRIPTION = 30;

    @Inject Reporters reporters;
    @Inject CurrentScope currentScope;
    @Inject Visitor visitor;
    @Inject TerritoryService territory;
    @Inject TrackingCodes codes;
    @Inject Numbers numbers;
    @Inject Ledger ledger;
    @Inject Attaching attaching;
    @Inject Clock clock;

    /** A new whistle, open to the transaction, written with its first event and its reporter. */
    Whistle blow(WhistleBlowInput input, Ledger.Actor actor) {
        return blow(input, actor, source());
    }

    /** The same, found in the way that is said. */
    Whistle blow(WhistleBlowInput input, Ledger.Actor actor, WhistleSource source) {
        Refused.unlessEmpty(checked(input).faults());
        var place = located(input.place());
        var shown = attaching.take(EvidencePhase.REPORTED, input.evidence(), "evidence");
        var id = Ids.next();
        var scope = currentScope.get();
        currentScope.openWhistle(id);
        var now = now();
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
                        source,
                        Optional.ofNullable(input.urgency()).orElse(WhistleUrgency.ORDINARY),
                        scope.person(),
                        now);
        ledger.open(
                whistle,
                new Ledger.Entry(
                        WhistleEventType.BLOWN,
                        WhistleState.BLOWN,
                        actor,
                        null,
                        now,
                        facts("kind", input.kind().name(), "urgency", whistle.urgency().name()),
                        facts(
                                "title", title(input),
                                "description", TextRules.clean(input.description()),
                                "detail", TextRules.clean(input.place().detail()),
                                "evidence", Attaching.words(shown))));
        var reporter = reporter(scope.person(), whistle, now);
        reporters.persist(reporter);
        reporters.flush();
        attaching.bind(whistle, reporter.id(), shown);
        return whistle;
    }

    private Reporter reporter(UUID person, Whistle whistle, Instant now) {
        if (person != null) {
            return Reporter.withLogin(whistle.id(), person, now);
        }
        // Whoever blew it and joins it later has one voice.
        var device = visitor.device();
        var id = device == null ? Ids.next() : codes.reporterId(whistle.id(), device);
        return Reporter.withCode(id, whistle.id(), TrackingCodes.hash(codes.trackingCode(id)), now);
    }

    private InputCheck checked(WhistleBlowInput input) {
        return new InputCheck()
                .optional("title", input.title(), TITLE)
                .required("description", input.description(), DESCRIPTION)
                .required("place.community", input.place().community(), 20)
                .optional("place.unit", input.place().unit(), 20)
                .optional("place.detail", input.place().detail(), 200);
    }

    /** The place in force that the input names. */
    Location.Place located(WhistlePlaceInput wanted) {
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
