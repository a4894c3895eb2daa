package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;

/**
 * Whether the caller may act on a household or resident, and its lock; hidden and missing are one
 * answer. Households are locked before their residents, by every act.
 */
@ApplicationScoped
class PeopleSight {

    @Inject Households households;
    @Inject Residents residents;
    @Inject ResidentList list;
    @Inject PeopleScope peopleScope;
    @Inject UndoWindow undoWindow;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;

    /**
     * The roles alone, before anything is looked at.
     *
     * @throws DomainException FORBIDDEN
     */
    void requireRole(PeopleAction action) {
        if (!currentScope.caller().hasAny(PeopleTable.roles(action))) {
            throw forbidden();
        }
    }

    static DomainException forbidden() {
        return new DomainException("FORBIDDEN", null, "The caller's roles do not include this.");
    }

    /**
     * The household of that id, locked.
     *
     * @throws Refused NOT_FOUND, STALE_VERSION, then what the table says
     */
    Household household(PeopleAction action, UUID id) {
        requireRole(action);
        var household =
                households
                        .locked(id)
                        .filter(found -> PeopleTable.entitled(action, situation(found)))
                        .orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(household);
        refuse(action, situation(household));
        return household;
    }

    /**
     * The resident of that id, locked with their household.
     *
     * @throws Refused NOT_FOUND, STALE_VERSION, then what the table says
     */
    Resident resident(PeopleAction action, UUID id) {
        requireRole(action);
        var household =
                list.byId(id)
                        .flatMap(row -> households.locked(row.householdId()))
                        .orElseThrow(() -> new Refused(Fault.notFound()));
        var resident =
                residents
                        .locked(id)
                        .filter(found -> PeopleTable.entitled(action, situation(household, found)))
                        .orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(resident);
        refuse(action, situation(household, resident));
        return resident;
    }

    /** The household of a resident, which is locked already. */
    Household household(Resident resident) {
        return households.findById(resident.householdId());
    }

    /**
     * Another resident that the act is about besides, locked; its version is compared by the act.
     *
     * @throws Refused NOT_FOUND about that field, then what the table says
     */
    Resident other(PeopleAction action, UUID id, String field) {
        var missing = new Refused(Fault.of(CommonFault.NOT_FOUND, field));
        var household =
                list.byId(id)
                        .flatMap(row -> households.locked(row.householdId()))
                        .orElseThrow(() -> missing);
        var resident =
                residents
                        .locked(id)
                        .filter(found -> PeopleTable.entitled(action, situation(household, found)))
                        .orElseThrow(() -> missing);
        refuse(action, situation(household, resident));
        return resident;
    }

    /** Locks what two residents stand in, in one order whoever asks. */
    void hold(PeopleAction action, UUID one, UUID other) {
        requireRole(action);
        list.byIds(List.of(one, other)).stream()
                .map(ResidentRow::householdId)
                .distinct()
                .sorted()
                .forEach(households::locked);
        Stream.of(one, other).sorted().forEach(residents::locked);
    }

    private static void refuse(PeopleAction action, PeopleTable.Situation situation) {
        PeopleTable.refusals(action, situation).stream()
                .findFirst()
                .ifPresent(
                        refusal -> {
                            throw new Refused(PeopleFault.of(refusal));
                        });
    }

    private PeopleTable.Situation situation(Household h) {
        var scope = currentScope.get();
        return new PeopleTable.Situation(
                currentScope.caller().roles(),
                peopleScope.keeps(scope, h.place().communityCode(), h.place().gridId()),
                peopleScope.runs(scope, h.place().communityCode()),
                false,
                h.hasMovedOut(),
                false,
                undoWindow.isOver(h.movedOutAt()),
                false,
                h.isVacancy(),
                false);
    }

    private PeopleTable.Situation situation(Household h, Resident r) {
        var place = situation(h);
        return new PeopleTable.Situation(
                place.roles(),
                place.keeps(),
                place.runs(),
                r.personId() != null && r.personId().equals(currentScope.get().person()),
                r.hasMovedOut(),
                h.hasMovedOut(),
                undoWindow.isOver(r.movedOutAt()),
                r.isMerged(),
                false,
                r.personId() != null);
    }
}
