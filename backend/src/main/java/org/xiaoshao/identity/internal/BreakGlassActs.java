package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.identity.BreakGlassAction;
import org.xiaoshao.identity.BreakGlassCloseInput;
import org.xiaoshao.identity.BreakGlassOpenInput;
import org.xiaoshao.identity.BreakGlassReviewInput;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.TerritoryService;

/** Opening another community in an emergency, closing it, and what the county says to it. */
@ApplicationScoped
@Once
public class BreakGlassActs {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    /** As the API names what such an entry is about. */
    private static final String THING = "BreakGlass";

    @Inject BreakGlasses glasses;
    @Inject TerritoryService territory;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Audit audit;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.break-glass.open")
    Duration open;

    /**
     * @return the id of what was opened
     */
    public UUID open(BreakGlassOpenInput input) {
        if (!(territory.locate(input.community(), null, null) instanceof Location.Place place)) {
            throw new Refused(Fault.of(BreakGlassFault.COMMUNITY_UNKNOWN, "community"));
        }
        var person = currentScope.get().person();
        var roles = BreakGlassTable.OPENERS.stream().map(Role::realmName).toList();
        var post =
                glasses.postOf(person, place.county(), roles)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Fault.of(
                                                        BreakGlassFault.NOT_YOUR_COUNTY,
                                                        "community")));
        var reason = TextRules.clean(input.reason());
        Refused.unlessEmpty(
                new InputCheck()
                        .required("reason", input.reason(), LONGEST)
                        .unless(
                                reason == null
                                        || reason.codePointCount(0, reason.length()) >= SHORTEST,
                                BreakGlassFault.TOO_SHORT,
                                "reason")
                        .faults());
        var divisions = currentScope.get().divisions();
        if (divisions.contains(place.community()) || divisions.contains(place.town())) {
            throw new Refused(Fault.of(BreakGlassFault.ALREADY_YOURS, "community"));
        }
        var now = now();
        if (glasses.hasOpen(person, now)) {
            throw new Refused(Fault.of(BreakGlassFault.OPEN_ALREADY));
        }
        var glass =
                BreakGlass.of(person, post, reason, now, now.plus(open))
                        .over(place.community(), place.county());
        glasses.persistAndFlush(glass);
        record(glass, "OPENED", reason, Set.copyOf(BreakGlassTable.OPENERS));
        return glass.id();
    }

    /** Whoever opened it reads there no longer. */
    public UUID close(UUID id, BreakGlassCloseInput input) {
        var glass = locked(id, BreakGlassAction.CLOSE);
        glass.closed(now());
        glasses.flush();
        return id;
    }

    /** The county says whether it was justified. */
    public UUID review(UUID id, BreakGlassReviewInput input) {
        var glass = locked(id, BreakGlassAction.REVIEW);
        Refused.unlessEmpty(new InputCheck().required("words", input.words(), LONGEST).faults());
        var words = TextRules.clean(input.words());
        glass.reviewed(currentScope.get().person(), input.verdict(), words, now());
        glasses.flush();
        record(glass, input.verdict().name(), words, EnumSet.of(Role.COUNTY_ORGANISER));
        return id;
    }

    private BreakGlass locked(UUID id, BreakGlassAction action) {
        var found = glasses.findByIdOptional(id).orElseThrow(() -> new Refused(Fault.notFound()));
        var situation =
                new BreakGlassTable.Situation(
                        currentScope.get(),
                        found.personId(),
                        found.countyCode(),
                        found.isOpen(now()),
                        found.isReviewed());
        var refusals = BreakGlassTable.refusals(action, situation);
        Refused.unlessEmpty(
                refusals.stream()
                        .map(refusal -> Fault.of(BreakGlassFault.valueOf(refusal.name())))
                        .toList());
        var glass = glasses.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(glass);
        return glass;
    }

    private void record(BreakGlass glass, String act, String words, Set<Role> entitled) {
        audit.record(
                new AuditRecord(
                        AuditKind.BREAK_GLASS,
                        glass.countyCode(),
                        null,
                        THING,
                        glass.id(),
                        Map.of("act", act, "community", glass.communityCode()),
                        words),
                entitled);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
