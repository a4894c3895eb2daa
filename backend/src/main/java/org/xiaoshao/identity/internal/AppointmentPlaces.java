package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.AppointmentInput;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.internal.AppointmentTerms.Place;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.FaultCode;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.TerritoryService;

/** Makes terms of what a client wants: first whether the caller may, then whether it fits. */
@ApplicationScoped
class AppointmentPlaces {

    private static final int UNIT = 40;
    private static final int YEARS = 10;

    private static final Set<Role> STAFF_OF_ORGANISATIONS =
            EnumSet.of(Role.ORGANISATION_STAFF, Role.DEPARTMENT_STAFF, Role.DEPARTMENT_HEAD);
    private static final Set<Role> IN_TEAMS =
            EnumSet.of(Role.MEDIATOR, Role.ERRAND_AGENT, Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
    private static final Set<Role> HEADS = EnumSet.of(Role.BUILDING_HEAD, Role.UNIT_HEAD);
    private static final Set<OrganisationType> DEPARTMENTS =
            EnumSet.of(OrganisationType.DEPARTMENT, OrganisationType.TOWN);

    @Inject CurrentScope currentScope;
    @Inject TerritoryService territory;
    @Inject OrganisationService organisations;
    @Inject Clock clock;

    /**
     * @throws Refused as {@code postAppoint} tells, the fields under {@code post}
     */
    AppointmentTerms terms(AppointmentInput input) {
        var ranks = currentScope.get().ranks();
        if (!AppointingTable.rankGives(ranks, input.role())) {
            throw refused(PostFault.NOT_YOUR_ROLE, "role");
        }
        var organisation = organisation(input);
        var division = division(input, organisation);
        var path = path(division);
        if (!AppointingTable.rankReaches(ranks, input.role(), path)) {
            throw refused(
                    PostFault.NOT_YOUR_PLACE,
                    organisation != null && input.division() == null ? "organisation" : "division");
        }
        var today = LocalDate.now(clock);
        var from = input.validFrom() == null ? today : input.validFrom();
        checkTerm(from, input.validTo(), division, today);
        var place = place(input, division, path, organisation);
        return new AppointmentTerms(input.role(), place, from, input.validTo());
    }

    private OrganisationView organisation(AppointmentInput input) {
        var needed = STAFF_OF_ORGANISATIONS.contains(input.role());
        if (input.organisation() == null) {
            if (needed) {
                throw refused(PostFault.PLACE_MISSING, "organisation");
            }
            return null;
        }
        if (!needed && !IN_TEAMS.contains(input.role())) {
            throw refused(PostFault.PLACE_NOT_WANTED, "organisation");
        }
        var found =
                organisations.organisationsByIds(ids(NodeId.parse(input.organisation()))).stream()
                        .findFirst()
                        .filter(one -> fits(input.role(), one))
                        .orElseThrow(() -> refused(PostFault.ORGANISATION_UNKNOWN, "organisation"));
        if (organisations
                .currentOrganisations(ids(UUID.fromString(found.id())), found.countyCode())
                .isEmpty()) {
            throw refused(PostFault.ORGANISATION_ENDED, "organisation");
        }
        return found;
    }

    private static boolean fits(Role role, OrganisationView organisation) {
        return IN_TEAMS.contains(role)
                || DEPARTMENTS.contains(organisation.type()) == (role != Role.ORGANISATION_STAFF);
    }

    /** The division it is in force in: that of the organisation where the role names none. */
    private DivisionView division(AppointmentInput input, OrganisationView organisation) {
        if (STAFF_OF_ORGANISATIONS.contains(input.role())) {
            if (input.division() != null) {
                throw refused(PostFault.PLACE_NOT_WANTED, "division");
            }
            return territory.division(organisation.divisionCode()).orElseThrow();
        }
        if (input.division() == null) {
            throw refused(PostFault.PLACE_MISSING, "division");
        }
        return DivisionCode.parse(input.division())
                .flatMap(code -> territory.division(code.full()))
                .filter(DivisionView::current)
                .filter(found -> found.level() == level(input.role()))
                .orElseThrow(() -> refused(PostFault.DIVISION_UNKNOWN, "division"));
    }

    private static DivisionLevel level(Role role) {
        return switch (role) {
            case TOWNSHIP_LEADER -> DivisionLevel.TOWN;
            case COUNTY_ORGANISER, AUDITOR -> DivisionLevel.COUNTY;
            default -> DivisionLevel.VILLAGE;
        };
    }

    /** Up to the county; posts over more than a county there are none. */
    private static List<String> path(DivisionView division) {
        var path = new ArrayList<String>();
        for (var one = division; one != null; one = one.parent()) {
            path.add(one.code());
            if (one.level() == DivisionLevel.COUNTY) {
                break;
            }
        }
        return path;
    }

    private static void checkTerm(
            LocalDate from, LocalDate to, DivisionView division, LocalDate today) {
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(near(from, today), PostFault.DATE_OUT_OF_RANGE, "post.validFrom")
                        .unless(
                                to == null || near(to, today),
                                PostFault.DATE_OUT_OF_RANGE,
                                "post.validTo")
                        .unless(
                                to == null || !to.isBefore(from),
                                PostFault.DATES_OUT_OF_ORDER,
                                "post.validTo")
                        .unless(
                                division.validTo() == null
                                        || to != null && !to.isAfter(division.validTo()),
                                PostFault.BEYOND_THE_PLACE,
                                "post.validTo")
                        .faults());
    }

    private static boolean near(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusYears(YEARS)) && !day.isAfter(today.plusYears(YEARS));
    }

    private Place place(
            AppointmentInput input,
            DivisionView division,
            List<String> path,
            OrganisationView organisation) {
        var role = input.role();
        wanted(role == Role.GRID_MEMBER, input.grid(), "grid");
        wanted(HEADS.contains(role), input.building(), "building");
        wanted(role == Role.UNIT_HEAD, TextRules.clean(input.unit()), "unit");
        Refused.unlessEmpty(new InputCheck().optional("post.unit", input.unit(), UNIT).faults());
        if (STAFF_OF_ORGANISATIONS.contains(role)) {
            var id = UUID.fromString(organisation.id());
            return new Place(null, null, null, null, id, path, organisation.name());
        }
        var team = organisation == null ? null : UUID.fromString(organisation.id());
        if (team != null && !organisation.divisionCode().equals(division.code())) {
            throw refused(PostFault.ORGANISATION_UNKNOWN, "organisation");
        }
        if (division.level() != DivisionLevel.VILLAGE) {
            return new Place(division.code(), null, null, null, null, path, division.name());
        }
        return within(input, division, path, team);
    }

    /** The grid, building and unit of a community, if the role has one. */
    private Place within(
            AppointmentInput input, DivisionView community, List<String> path, UUID team) {
        var grid = NodeId.parse(input.grid());
        var building = NodeId.parse(input.building());
        var unit = TextRules.clean(input.unit());
        if (!(territory.locate(community.code(), grid, building) instanceof Location.Place found)) {
            throw input.grid() != null
                    ? refused(PostFault.GRID_UNKNOWN, "grid")
                    : input.building() != null
                            ? refused(PostFault.BUILDING_UNKNOWN, "building")
                            : refused(PostFault.DIVISION_UNKNOWN, "division");
        }
        if (unit != null && !found.units().contains(unit)) {
            throw refused(PostFault.UNIT_UNKNOWN, "unit");
        }
        var words = new StringBuilder(community.name());
        if (grid != null) {
            words.append(' ').append(found.gridName());
        }
        if (building != null) {
            words.append(' ').append(found.buildingName());
        }
        if (unit != null) {
            words.append(' ').append(unit);
        }
        return new Place(community.code(), grid, building, unit, team, path, words.toString());
    }

    private static void wanted(boolean needed, String given, String field) {
        if (needed && given == null) {
            throw refused(PostFault.PLACE_MISSING, field);
        }
        if (!needed && given != null) {
            throw refused(PostFault.PLACE_NOT_WANTED, field);
        }
    }

    private static List<UUID> ids(UUID id) {
        return id == null ? List.of() : List.of(id);
    }

    private static Refused refused(FaultCode fault, String field) {
        return new Refused(Fault.of(fault, "post." + field));
    }
}
