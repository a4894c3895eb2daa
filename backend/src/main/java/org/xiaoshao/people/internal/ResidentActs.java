package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.Relation;
import org.xiaoshao.people.ResidentAddInput;
import org.xiaoshao.people.ResidentChangeInput;
import org.xiaoshao.people.ResidentInput;
import org.xiaoshao.people.ResidentMergeInput;
import org.xiaoshao.people.ResidentUnmergeInput;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;

/** Residents join, change, are merged and unmerged. */
@ApplicationScoped
@Once
public class ResidentActs {

    @Inject Residents residents;
    @Inject ResidentWriting writing;
    @Inject ResidentValues values;
    @Inject PeopleSight sight;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * @return the resident's id
     */
    public UUID add(ResidentAddInput input) {
        var household = sight.household(PeopleAction.ADD_RESIDENT, NodeId.parse(input.household()));
        var check = new InputCheck();
        var day = Objects.requireNonNullElse(input.movedIn(), today());
        new PersonCheck(check, "", today())
                .name(input.name())
                .phone(input.phone())
                .identity(input.idNumber(), input.birthDate())
                .movedIn(day, household.movedIn());
        oneHead(check, household.id(), null, input.relation());
        Refused.unlessEmpty(check.faults());
        var person =
                new ResidentInput(
                        input.name(),
                        input.relation(),
                        input.sex(),
                        input.phone(),
                        input.idNumber(),
                        input.birthDate(),
                        day);
        var resident = writing.join(household, person, day);
        residents.flush();
        return resident.id();
    }

    /**
     * @return the resident's id
     */
    public UUID change(UUID id, ResidentChangeInput input) {
        var resident = sight.resident(PeopleAction.CHANGE, id);
        check(resident, input);
        cleared(input).forEach(field -> writing.clear(resident, field));
        if (input.name() != null) {
            resident.called(TextRules.clean(input.name()));
        }
        if (input.relation() != null) {
            resident.related(input.relation());
        }
        if (input.sex() != null) {
            resident.recordedAs(input.sex());
        }
        if (input.movedOut() != null) {
            resident.movedOut(input.movedOut(), clock.instant());
            if (resident.personId() != null) {
                // Who stays there is none of theirs any more.
                sight.household(resident).closedTo(resident.personId());
            }
        }
        writing.phone(resident, input.phone());
        writing.identity(resident, input.idNumber(), input.birthDate());
        resident.touched();
        residents.flush();
        return id;
    }

    /**
     * @return the id of the record that stays
     */
    public UUID merge(UUID id, ResidentMergeInput input) {
        var duplicateId = NodeId.parse(input.duplicate());
        if (id.equals(duplicateId)) {
            sight.resident(PeopleAction.MERGE, id);
            throw new Refused(Fault.of(PeopleFault.SAME_RECORD, "duplicate"));
        }
        // In the order of their ids, so that two who merge the same two do not wait for each other.
        sight.hold(PeopleAction.MERGE, id, duplicateId);
        var resident = sight.resident(PeopleAction.MERGE, id);
        var duplicate = sight.other(PeopleAction.MERGE, duplicateId, "duplicate");
        if (duplicate.version() != input.duplicateVersion()) {
            throw new Refused(
                    new Fault(CommonFault.STALE_VERSION, "duplicateVersion", duplicate.version()));
        }
        if (!residents.mergedInto(duplicateId).isEmpty()) {
            throw new Refused(Fault.of(PeopleFault.HAS_DUPLICATES, "duplicate"));
        }
        var one = idNumber(resident);
        var other = idNumber(duplicate);
        if (one != null && other != null && !one.equals(other)) {
            throw new Refused(Fault.of(PeopleFault.ID_NUMBERS_DIFFER, "duplicate"));
        }
        duplicate.mergedInto(id);
        duplicate.touched();
        resident.touched();
        residents.flush();
        return id;
    }

    /**
     * @return the id of the record that is one of its own again
     */
    public UUID unmerge(UUID id, ResidentUnmergeInput input) {
        var resident = sight.resident(PeopleAction.UNMERGE, id);
        var check = new InputCheck();
        if (!resident.hasMovedOut()) {
            oneHead(check, resident.householdId(), id, resident.relation());
        }
        Refused.unlessEmpty(check.faults());
        resident.mergedInto(null);
        resident.touched();
        residents.flush();
        return id;
    }

    /**
     * Says whose login a resident is: from then on that person sees the household as their own. A
     * change of what somebody may see, so the audit trail keeps it. No mutation of its own yet.
     */
    public void link(UUID id, UUID person) {
        var resident = sight.resident(PeopleAction.MERGE, id);
        resident.knownAs(person);
        sight.household(resident).openedTo(person);
        resident.touched();
        residents.flush();
        audit.record(
                new AuditRecord(
                        AuditKind.PERMISSION_CHANGED,
                        resident.place().countyCode(),
                        null,
                        Disclosures.THING,
                        id,
                        Map.of("sees", "OWN_HOUSEHOLD"),
                        null),
                PeopleTable.roles(PeopleAction.MERGE));
    }

    private void check(Resident resident, ResidentChangeInput input) {
        var check = new InputCheck();
        var person =
                new PersonCheck(check, "", today())
                        .phone(input.phone())
                        .identity(input.idNumber(), input.birthDate())
                        .movedOut(input.movedOut(), resident.movedIn());
        if (input.name() != null) {
            person.name(input.name());
        }
        if (input.idNumber() == null && !cleared(input).contains(SensitiveField.ID_NUMBER)) {
            person.agree(idNumber(resident), input.birthDate());
        }
        if (input.movedOut() == null) {
            oneHead(check, resident.householdId(), resident.id(), input.relation());
        }
        Refused.unlessEmpty(check.faults());
    }

    private void oneHead(InputCheck check, UUID household, UUID self, Relation relation) {
        if (relation == Relation.HEAD) {
            check.unless(
                    residents.currentIn(household).stream()
                            .filter(other -> !other.id().equals(self))
                            .noneMatch(other -> other.relation() == Relation.HEAD),
                    PeopleFault.TWO_HEADS,
                    "relation");
        }
    }

    private String idNumber(Resident resident) {
        return values.open(resident.id(), SensitiveField.ID_NUMBER, resident.idNumberSealed());
    }

    private static List<SensitiveField> cleared(ResidentChangeInput input) {
        return input.clear() == null ? List.of() : input.clear();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
