package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.organisation.DutyReportEndInput;
import org.xiaoshao.organisation.DutyReportRegisterInput;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.TerritoryService;

/** Recording who reported for duty in a community. */
@ApplicationScoped
@Once
public class DutyReportActs {

    private static final int NAME = 40;
    private static final int EMPLOYER = 60;
    private static final int SKILL = 20;
    private static final int MOST_SKILLS = 10;

    @Inject DutyReports reports;
    @Inject BodyMembers persons;
    @Inject OrganisationReader organisations;
    @Inject TerritoryService territory;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /**
     * @return the new report's id
     */
    public UUID register(DutyReportRegisterInput input) {
        var place = place(input.community());
        var unit = NodeId.parse(input.organisation());
        check(input, unit);
        var skills = skills(input).toArray(String[]::new);
        var report = DutyReport.in(place.community(), place.county(), skills, input.validFrom());
        if (unit == null) {
            report.ofMember(
                    persons.newPerson(TextRules.clean(input.name())),
                    TextRules.clean(input.employer()));
        } else {
            if (!organisations.currentOf(place.county(), List.of(unit)).contains(unit)) {
                throw new Refused(Fault.of(DutyReportFault.ORGANISATION_UNKNOWN, "organisation"));
            }
            if (reports.reported(place.community(), unit)) {
                throw new Refused(Fault.of(DutyReportFault.REPORTED_ALREADY, "organisation"));
            }
            report.ofUnit(unit);
        }
        reports.persistAndFlush(report);
        return report.id();
    }

    /** They are at hand no longer. */
    public UUID end(UUID id, DutyReportEndInput input) {
        var report = reports.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(report);
        if (report.hasEnded()) {
            throw new Refused(Fault.of(DutyReportFault.ENDED_ALREADY));
        }
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                !input.lastDay().isBefore(report.validFrom()),
                                DutyReportFault.DATES_OUT_OF_ORDER,
                                "lastDay")
                        .unless(
                                !input.lastDay().isAfter(LocalDate.now(clock)),
                                DutyReportFault.DATE_IN_FUTURE,
                                "lastDay")
                        .faults());
        report.endedOn(input.lastDay());
        reports.flush();
        return id;
    }

    /** Deletes what is recorded of a person. */
    public void forget(UUID person) {
        reports.delete("personId = ?1", person);
    }

    private Location.Place place(String community) {
        if (!(territory.locate(community, null, null) instanceof Location.Place found)) {
            throw new Refused(Fault.of(DutyReportFault.COMMUNITY_UNKNOWN, "community"));
        }
        if (!reports.run(found.community())) {
            throw new Refused(Fault.of(DutyReportFault.NOT_YOUR_PLACE, "community"));
        }
        return found;
    }

    private void check(DutyReportRegisterInput input, UUID unit) {
        var skills = skills(input);
        var named = TextRules.clean(input.name()) != null;
        var employed = TextRules.clean(input.employer()) != null;
        var check =
                new InputCheck()
                        .unless(
                                unit == null ? named && employed : !named && !employed,
                                DutyReportFault.UNIT_OR_MEMBER,
                                "name")
                        .optional("name", input.name(), NAME)
                        .optional("employer", input.employer(), EMPLOYER)
                        .unless(
                                !skills.isEmpty()
                                        && skills.size() <= MOST_SKILLS
                                        && new HashSet<>(skills).size() == skills.size(),
                                DutyReportFault.SKILLS_OUT_OF_RANGE,
                                "skills")
                        .unless(
                                !input.validFrom().isAfter(LocalDate.now(clock)),
                                DutyReportFault.DATE_IN_FUTURE,
                                "validFrom");
        skills.forEach(skill -> check.required("skills", skill, SKILL));
        Refused.unlessEmpty(check.faults().stream().distinct().toList());
    }

    private static List<String> skills(DutyReportRegisterInput input) {
        return input.skills().stream()
                .map(skill -> TextRules.clean(skill) == null ? "" : TextRules.clean(skill))
                .toList();
    }
}
