package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.Relation;
import org.xiaoshao.people.ResidentMoveOutUndoInput;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;

/** Puts somebody who was recorded as moved out by mistake back into their household, on record. */
@ApplicationScoped
@Once
public class MoveOutUndoing {

    @Inject Residents residents;
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
        audit.record(
                new AuditRecord(
                        AuditKind.MOVE_OUT_UNDONE,
                        resident.place().countyCode(),
                        null,
                        Disclosures.THING,
                        id,
                        Map.of(),
                        null),
                PeopleTable.roles(PeopleAction.MOVE_OUT_UNDO));
        return id;
    }

    private boolean anotherHead(Resident resident) {
        return resident.relation() == Relation.HEAD
                && residents.currentIn(resident.householdId()).stream()
                        .anyMatch(other -> other.relation() == Relation.HEAD);
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
