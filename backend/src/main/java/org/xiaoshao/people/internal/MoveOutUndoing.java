package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.people.HouseholdMoveOutUndoInput;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.Relation;
import org.xiaoshao.people.ResidentMoveOutUndoInput;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.people.Tenure;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;

/**
 * Puts back who was recorded as moved out by mistake, one person or a whole household, on record.
 */
@ApplicationScoped
@Once
public class MoveOutUndoing {

    @Inject Dwellings dwellings;
    @Inject Households households;
    @Inject Residents residents;
    @Inject LinkResuming links;
    @Inject ResidentValues values;
    @Inject PeopleSight sight;
    @Inject Audit audit;

    /**
     * @return the resident's id
     */
    public UUID undo(UUID id, ResidentMoveOutUndoInput input) {
        var resident = sight.resident(PeopleAction.MOVE_OUT_UNDO, id);
        var check =
                new InputCheck()
                        .unless(!livesElsewhere(resident), PeopleFault.LIVES_ELSEWHERE, "id")
                        .unless(!anotherHead(resident), PeopleFault.TWO_HEADS, "id");
        Refused.unlessEmpty(check.faults());
        resident.staysAfterAll();
        if (resident.personId() != null) {
            sight.household(resident).openedTo(resident.personId());
        }
        resident.touched();
        residents.flush();
        record(resident.place(), Disclosures.THING, id);
        return id;
    }

    /**
     * Everybody who left with the household comes back with it, and nobody who had left before.
     *
     * @return the household's id
     */
    public UUID undoOfHousehold(UUID id, HouseholdMoveOutUndoInput input) {
        sight.requireRole(PeopleAction.MOVE_OUT_UNDO);
        // Whoever moves in locks the dwelling first as well.
        households.dwellingOf(id).ifPresent(dwellings::hold);
        var household = sight.household(PeopleAction.MOVE_OUT_UNDO, id);
        var left = residents.leftWith(id, household.movedOutAt());
        var check =
                new InputCheck()
                        .unless(!taken(household), PeopleFault.DWELLING_TAKEN, "id")
                        .unless(
                                left.size() == household.movedOutTogether(),
                                PeopleFault.MEMBER_DELETED,
                                "id")
                        .unless(!twoHeads(left), PeopleFault.TWO_HEADS, "id")
                        .unless(
                                left.stream()
                                        .filter(one -> !one.isMerged())
                                        .noneMatch(this::livesElsewhere),
                                PeopleFault.LIVES_ELSEWHERE,
                                "id");
        Refused.unlessEmpty(check.faults());
        links.resume(household);
        left.forEach(
                resident -> {
                    resident.staysAfterAll();
                    resident.touched();
                });
        household.staysAfterAll();
        households.flush();
        record(household.place(), "Household", id);
        return id;
    }

    private void record(Place place, String thing, UUID id) {
        audit.record(
                new AuditRecord(
                        AuditKind.MOVE_OUT_UNDONE,
                        place.countyCode(),
                        null,
                        thing,
                        id,
                        Map.of(),
                        null),
                PeopleTable.roles(PeopleAction.MOVE_OUT_UNDO));
    }

    /** Somebody came after it left, so that leaving was no mistake; or could not live beside it. */
    private boolean taken(Household household) {
        return households.othersIn(household).stream()
                .anyMatch(
                        other ->
                                !other.movedIn().isBefore(household.movedOut())
                                        || !other.hasMovedOut() && !beside(household, other));
    }

    private static boolean beside(Household one, Household other) {
        return !one.isVacancy()
                && !other.isVacancy()
                && (one.tenure() != other.tenure() || one.tenure() == Tenure.TENANT);
    }

    private boolean anotherHead(Resident resident) {
        return resident.relation() == Relation.HEAD
                && residents.currentIn(resident.householdId()).stream()
                        .anyMatch(other -> other.relation() == Relation.HEAD);
    }

    /** Two records of a head, one merged into the other, may have been taken apart since. */
    private static boolean twoHeads(Collection<Resident> left) {
        return left.stream()
                        .filter(one -> !one.isMerged() && one.relation() == Relation.HEAD)
                        .count()
                > 1;
    }

    /** By the ID number as far as the caller sees, and by the login wherever that is. */
    private boolean livesElsewhere(Resident resident) {
        var number =
                values.open(resident.id(), SensitiveField.ID_NUMBER, resident.idNumberSealed());
        return number != null
                        && residents.anyLivesWith(values.finding(SensitiveField.ID_NUMBER, number))
                || resident.personId() != null && residents.loginLives(resident.personId());
    }
}
