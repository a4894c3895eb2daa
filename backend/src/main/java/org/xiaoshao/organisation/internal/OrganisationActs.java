package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.organisation.OrganisationChangeInput;
import org.xiaoshao.organisation.OrganisationEndInput;
import org.xiaoshao.organisation.OrganisationFoundInput;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.organisation.OrganisationUse;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.TerritoryService;

/** Recording that an organisation is there, is called otherwise, or is no more. */
@ApplicationScoped
@Once
public class OrganisationActs {

    private static final int NAME = 60;

    @Inject Organisations organisations;
    @Inject BodyMembers members;
    @Inject @Any Instance<OrganisationUse> uses;
    @Inject TerritoryService territory;
    @Inject Governed governed;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /**
     * @return the new organisation's id
     */
    public UUID found(OrganisationFoundInput input) {
        var division =
                DivisionCode.parse(input.division())
                        .map(DivisionCode::full)
                        .map(full -> territory.divisionsByCodes(List.of(full)).get(full))
                        .filter(DivisionView::current)
                        .filter(found -> BodyKinds.mayBeOf(input.type(), found.level()))
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Fault.of(BodyFault.DIVISION_UNKNOWN, "division")));
        if (!governed.covers(division.code())) {
            throw new Refused(Fault.of(BodyFault.NOT_YOUR_PLACE, "division"));
        }
        var organisation = Organisation.founded(input.type(), division.code(), county(division));
        call(organisation, input.name(), input.estate(), input.grid());
        organisations.persistAndFlush(organisation);
        return organisation.id();
    }

    /** It is called otherwise, or is another estate's or grid's. */
    public UUID change(UUID id, OrganisationChangeInput input) {
        var organisation = governed(id);
        call(organisation, input.name(), input.estate(), input.grid());
        organisation.changed();
        organisations.flush();
        return id;
    }

    /** It is no more, and nobody sits in it any longer. */
    public UUID end(UUID id, OrganisationEndInput input) {
        var organisation = governed(id);
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                !input.lastDay().isAfter(LocalDate.now(clock)),
                                BodyFault.DATE_IN_FUTURE,
                                "lastDay")
                        .unless(!organisations.hasPosts(id), BodyFault.HAS_POSTS, null)
                        .unless(!organisations.leadsMatters(id), BodyFault.LEADS_MATTERS, null)
                        .unless(
                                uses.stream().noneMatch(use -> use.waitsFor(id)),
                                BodyFault.OPEN_ORDERS,
                                null)
                        .faults());
        for (var seat : members.stillIn(id, input.lastDay())) {
            // One that began later ends on its first day: nobody sat in it before.
            seat.endedOn(
                    seat.validFrom().isAfter(input.lastDay()) ? seat.validFrom() : input.lastDay());
            seat.changed();
        }
        organisation.endedOn(input.lastDay());
        organisations.flush();
        return id;
    }

    private void call(Organisation organisation, String name, String estate, String grid) {
        var estateId = NodeId.parse(estate);
        var gridId = NodeId.parse(grid);
        var type = organisation.type();
        var wanted = TextRules.clean(name);
        Refused.unlessEmpty(
                new InputCheck()
                        .required("name", name, NAME)
                        .unless(
                                estateFits(organisation, estateId),
                                BodyFault.ESTATE_UNKNOWN,
                                "estate")
                        .unless(gridFits(organisation, gridId), BodyFault.GRID_UNKNOWN, "grid")
                        .faults());
        var lone = type != OrganisationType.PROPERTY_COMPANY;
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                !lone
                                        || !organisations.taken(
                                                type, estateId, gridId, organisation.id()),
                                BodyFault.PLACE_TAKEN,
                                estateId == null ? "grid" : "estate")
                        .unless(
                                !organisations.named(
                                        wanted, organisation.divisionCode(), organisation.id()),
                                BodyFault.NAME_TAKEN,
                                "name")
                        .faults());
        organisation.called(wanted, estateId, gridId);
    }

    private boolean estateFits(Organisation organisation, UUID estate) {
        return estate == null
                ? !BodyKinds.needsEstate(organisation.type())
                : BodyKinds.mayHaveEstate(organisation.type())
                        && organisations.estateLiesIn(estate, organisation.divisionCode());
    }

    private boolean gridFits(Organisation organisation, UUID grid) {
        if (grid == null) {
            return !BodyKinds.hasGrid(organisation.type());
        }
        var found = territory.gridsByIds(List.of(grid)).get(grid);
        return BodyKinds.hasGrid(organisation.type())
                && found != null
                && found.community().code().equals(organisation.divisionCode());
    }

    /** Locked; what the caller may see and does not govern is told from what is not there. */
    private Organisation governed(UUID id) {
        requireCovered(
                organisations.divisionOf(id).orElseThrow(() -> new Refused(Fault.notFound())));
        var organisation =
                organisations.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(organisation);
        return requireGoverned(organisation);
    }

    /**
     * The organisation, if the caller governs its place and it is there still.
     *
     * @throws Refused NOT_YOUR_PLACE, ENDED_ALREADY
     */
    Organisation requireGoverned(Organisation organisation) {
        requireCovered(organisation.divisionCode());
        if (organisation.hasEnded()) {
            throw new Refused(Fault.of(BodyFault.ENDED_ALREADY));
        }
        return organisation;
    }

    private void requireCovered(String division) {
        if (!governed.covers(division)) {
            throw new Refused(Fault.of(BodyFault.NOT_YOUR_PLACE));
        }
    }

    private static String county(DivisionView division) {
        var one = division;
        while (one.level() != DivisionLevel.COUNTY) {
            one = one.parent();
        }
        return one.code();
    }
}
