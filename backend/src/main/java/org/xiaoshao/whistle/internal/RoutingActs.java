package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.whistle.RoutingTableDiscardInput;
import org.xiaoshao.whistle.RoutingTableDraftInput;
import org.xiaoshao.whistle.RoutingTablePublishInput;
import org.xiaoshao.whistle.RoutingTableSaveInput;
import org.xiaoshao.whistle.internal.routing.RoutingRules;

/** Drafting a version of routing rules, and publishing it from a moment on. */
@ApplicationScoped
@Once
public class RoutingActs {

    @Inject RoutingTables tables;
    @Inject RoutingPlaces places;
    @Inject RoutingIntake intake;
    @Inject Governed governed;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /** Begins with the rules of the newest version: what follows it mostly says the same. */
    public UUID draft(RoutingTableDraftInput input) {
        var place = DivisionCode.parse(input.place()).map(DivisionCode::full).orElse("");
        var county =
                places.county(place)
                        .orElseThrow(() -> refused(RoutingFault.PLACE_UNKNOWN, "place"));
        if (!mayWrite(place, county)) {
            throw refused(RoutingFault.NOT_YOUR_PLACE, "place");
        }
        if (tables.drafted(place)) {
            throw refused(RoutingFault.DRAFT_EXISTS, null);
        }
        var rules = tables.newest(place).map(StoredRoutingTable::rules).orElse(RoutingRules.NONE);
        var draft = StoredRoutingTable.drafted(place, county, rules, now());
        tables.persistAndFlush(draft);
        return draft.id();
    }

    /** Replaces all rules. */
    public UUID save(UUID id, RoutingTableSaveInput input) {
        var table = locked(id);
        Refused.unlessEmpty(new InputCheck().optional("note", input.note(), Acts.NOTE).faults());
        var rules = intake.take(input.rules(), table.placeCode(), table.countyCode());
        table.says(rules, TextRules.clean(input.note()));
        tables.flush();
        return id;
    }

    public UUID publish(UUID id, RoutingTablePublishInput input) {
        var table = locked(id);
        var now = now();
        var from = Optional.ofNullable(input.validFrom()).orElse(now);
        var before = tables.newest(table.placeCode());
        var named = table.rules().organisations().distinct().toList();
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(!table.rules().rules().isEmpty(), RoutingFault.NO_RULES, null)
                        .unless(
                                before.filter(table::saysTheSameAs).isEmpty(),
                                RoutingFault.NOTHING_CHANGED,
                                null)
                        .unless(
                                intake.current(table.countyCode(), named).containsAll(named),
                                RoutingFault.ORGANISATION_UNKNOWN,
                                "rules")
                        .unless(!from.isBefore(now), RoutingFault.DATE_IN_PAST, "validFrom")
                        .unless(
                                before.filter(one -> !from.isAfter(one.validFrom())).isEmpty(),
                                RoutingFault.DATES_OUT_OF_ORDER,
                                "validFrom")
                        .faults());
        table.published(
                before.map(StoredRoutingTable::number).orElse(0) + 1,
                from.truncatedTo(ChronoUnit.MICROS),
                now);
        tables.flush();
        return id;
    }

    /** Throws the draft away. */
    public UUID discard(UUID id, RoutingTableDiscardInput input) {
        tables.delete(locked(id));
        tables.flush();
        return id;
    }

    private StoredRoutingTable locked(UUID id) {
        var table = tables.locked(id).orElseThrow(() -> new Refused(notFound(id)));
        expectedVersion.compare(table);
        if (!mayWrite(table.placeCode(), table.countyCode())) {
            throw new Refused(Fault.notFound());
        }
        return table;
    }

    /** What is published is not locked by anybody: the database lets nobody change it. */
    private Fault notFound(UUID id) {
        return tables.findByIdOptional(id)
                .filter(table -> !table.isDraft())
                .filter(table -> mayWrite(table.placeCode(), table.countyCode()))
                .map(table -> Fault.of(RoutingFault.PUBLISHED_ALREADY))
                .orElseGet(Fault::notFound);
    }

    /** The leader of the town, or the organiser of the county for what it settles itself. */
    boolean mayWrite(String place, String county) {
        var role = place.equals(county) ? Role.COUNTY_ORGANISER : Role.TOWNSHIP_LEADER;
        return currentScope.caller().roles().contains(role) && governed.covers(place);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refused refused(RoutingFault code, String field) {
        return new Refused(field == null ? Fault.of(code) : Fault.of(code, field));
    }
}
