package org.xiaoshao.patrol.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.patrol.PatrolPlanChangeInput;
import org.xiaoshao.patrol.PatrolPlanCreateInput;
import org.xiaoshao.patrol.PatrolPlanEndInput;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.TerritoryService;

/** Making, following and ending patrol plans, by the staff of the community. */
@ApplicationScoped
@Once
public class PatrolPlanActs {

    @Inject PatrolPlans plans;
    @Inject TerritoryService territory;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /**
     * @return the new plan's id
     */
    public UUID create(PatrolPlanCreateInput input) {
        var place = place(input);
        requireRuns(place.community());
        var terms = PatrolTerms.of(input);
        Refused.unlessEmpty(
                terms.check()
                        .unless(
                                !input.validFrom().isBefore(today()),
                                PatrolFault.DATE_IN_PAST,
                                "validFrom")
                        .unless(
                                input.validTo() == null
                                        || !input.validTo().isBefore(input.validFrom()),
                                PatrolFault.DATES_REVERSED,
                                "validTo")
                        .faults());
        var plan = PatrolPlan.of(place, terms, input.validFrom(), input.validTo());
        keep(plan, terms);
        return plan.id();
    }

    /**
     * @return the id of the plan that follows, or of the same where it has not begun
     */
    public UUID change(UUID id, PatrolPlanChangeInput input) {
        var plan = running(id);
        var terms = PatrolTerms.of(input);
        var from = plan.hasBegun(today()) ? today().plusDays(1) : plan.validFrom();
        Refused.unlessEmpty(
                terms.check()
                        .unless(
                                input.validTo() == null || !input.validTo().isBefore(from),
                                PatrolFault.DATES_REVERSED,
                                "validTo")
                        .faults());
        if (!plan.hasBegun(today())) {
            plan.change(terms, input.validTo());
            keep(plan, terms);
            return id;
        }
        var next = plan.followedBy(terms, from, input.validTo());
        keep(next, terms);
        return next.id();
    }

    public UUID end(UUID id, PatrolPlanEndInput input) {
        var plan = running(id);
        if (input.validTo().isBefore(today())) {
            throw new Refused(Fault.of(PatrolFault.DATE_IN_PAST, "validTo"));
        }
        plan.end(input.validTo());
        plans.flush();
        return id;
    }

    private void keep(PatrolPlan plan, PatrolTerms terms) {
        var points = terms.points();
        Refused.unlessEmpty(PatrolTerms.unknown(plans.unknown(plan.place().community(), points)));
        plans.persistAndFlush(plan);
        plans.point(plan.id(), points);
    }

    private PatrolPlan running(UUID id) {
        var seen = plans.findByIdOptional(id).orElseThrow(() -> new Refused(Fault.notFound()));
        requireRuns(seen.place().community());
        var plan = plans.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(plan);
        if (plan.isOver(today()) || plans.isFollowed(id)) {
            throw new Refused(Fault.of(PatrolFault.PLAN_ENDED));
        }
        return plan;
    }

    private PatrolPlace place(PatrolPlanCreateInput input) {
        var grid = id(input.grid());
        var building = id(input.building());
        var estate = id(input.estate());
        var located = territory.locate(input.community(), grid, building);
        if (located instanceof Location.Refused refused) {
            throw new Refused(
                    refused.reason().name().startsWith("DIVISION")
                            ? Fault.of(PatrolFault.COMMUNITY_UNKNOWN, "community")
                            : Fault.of(
                                    PatrolFault.PLACE_UNKNOWN, grid == null ? "building" : "grid"));
        }
        var found = (Location.Place) located;
        if (Stream.of(grid, building, estate).filter(Objects::nonNull).count() != 1
                || estate != null && !plans.hasEstate(found.community(), estate)) {
            throw new Refused(
                    Fault.of(PatrolFault.PLACE_UNKNOWN, estate == null ? null : "estate"));
        }
        return new PatrolPlace(
                found.county(), found.town(), found.community(), grid, building, estate);
    }

    private void requireRuns(String community) {
        if (!currentScope.get().communities().contains(community)) {
            throw new Refused(Fault.of(PatrolFault.NOT_YOUR_COMMUNITY));
        }
    }

    private static UUID id(String text) {
        return text == null ? null : NodeId.parse(TextRules.clean(text));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
