package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.identity.Purpose;
import org.xiaoshao.organisation.DutyReportService;
import org.xiaoshao.people.ExportedHouseholdLink;
import org.xiaoshao.people.ExportedResident;
import org.xiaoshao.people.HouseholdLinkView;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.ResidentExportInput;
import org.xiaoshao.people.ResidentExportView;
import org.xiaoshao.people.ResidentRevealInput;
import org.xiaoshao.people.RevealedValues;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.shared.TextRules;

/** Opens sealed values, each time with an entry of the audit trail in the same transaction. */
@ApplicationScoped
public class Disclosures {

    /** What the trail calls residents. */
    static final String THING = "Resident";

    @Inject ResidentList list;
    @Inject HouseholdList households;
    @Inject PeopleReading reading;
    @Inject HouseholdLinkReader links;
    @Inject DutyReportService dutyReports;
    @Inject ResidentValues values;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * The resident, if the caller may do that with their record.
     *
     * @throws Refused NOT_FOUND when they may not see it
     * @throws DomainException FORBIDDEN when they may see it only
     */
    ResidentRow entitled(PeopleAction action, UUID id) {
        var row = list.byId(id).orElseThrow(() -> new Refused(Fault.notFound()));
        if (!PeopleTable.entitled(action, reading.situation(row))) {
            throw PeopleSight.forbidden();
        }
        return row;
    }

    /** The values asked for, in full. */
    public RevealedValues revealed(UUID id, ResidentRevealInput input) {
        var row = entitled(PeopleAction.REVEAL, id);
        var fields = EnumSet.copyOf(input.fields());
        record(
                AuditKind.REVEALED,
                row,
                input.purpose(),
                Map.of("fields", names(fields)),
                input.words(),
                PeopleTable.roles(PeopleAction.REVEAL));
        return new RevealedValues(
                fields.contains(SensitiveField.PHONE) ? row.phone(values) : null,
                fields.contains(SensitiveField.ID_NUMBER) ? row.idNumber(values) : null,
                fields.contains(SensitiveField.BIRTH_DATE) ? row.birthDate(values) : null);
    }

    /** Somebody was found by these values, which the caller knew or guessed. */
    void found(ResidentRow row, Set<SensitiveField> known) {
        record(
                AuditKind.REVEALED,
                row,
                null,
                Map.of("fields", names(known), "way", "SEARCH"),
                null,
                PeopleTable.roles(PeopleAction.REVEAL));
    }

    /** Everything that is recorded of that person. */
    public ResidentExportView exported(UUID id, ResidentExportInput input) {
        var row = entitled(PeopleAction.EXPORT, id);
        var rows = list.withMerged(row);
        var homes =
                Rows.byKey(
                        households.byIds(rows.stream().map(ResidentRow::householdId).toList()),
                        HouseholdRow::id);
        record(
                AuditKind.EXPORTED,
                row,
                Purpose.SUBJECT_REQUEST,
                Map.of("records", Integer.toString(rows.size())),
                input.words(),
                Set.of(Role.values()));
        return new ResidentExportView(
                clock.instant(),
                rows.stream().map(one -> exported(one, homes.get(one.householdId()))).toList(),
                links.of(homes.keySet()).stream().map(Disclosures::exported).toList(),
                row.personId() == null ? List.of() : dutyReports.of(row.personId()));
    }

    private static ExportedHouseholdLink exported(HouseholdLinkView link) {
        return new ExportedHouseholdLink(
                link.memberName(), link.linkedFrom(), link.linkedTo(), link.visits());
    }

    private static String names(Set<SensitiveField> fields) {
        return fields.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private ExportedResident exported(ResidentRow row, HouseholdRow home) {
        return new ExportedResident(
                row.id().toString(),
                row.name(),
                row.relation(),
                row.sex(),
                row.phone(values),
                row.idNumber(values),
                row.birthDate(values),
                row.movedIn(),
                row.movedOut(),
                home.dwelling(),
                home.tenure(),
                home.registration());
    }

    private void record(
            AuditKind kind,
            ResidentRow row,
            Purpose purpose,
            Map<String, String> facts,
            String words,
            Set<Role> entitled) {
        var record =
                new AuditRecord(
                        kind,
                        row.countyCode(),
                        purpose,
                        THING,
                        row.id(),
                        facts,
                        TextRules.clean(words));
        audit.record(record, entitled);
    }
}
