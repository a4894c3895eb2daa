package org.xiaoshao.people.internal;

import static org.xiaoshao.people.PeopleAction.*;
import static org.xiaoshao.people.PeopleRefusal.*;
import static org.xiaoshao.shared.Role.COMMUNITY_SECRETARY;
import static org.xiaoshao.shared.Role.COMMUNITY_WORKER;
import static org.xiaoshao.shared.Role.GRID_MEMBER;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.PeopleAvailableAction;
import org.xiaoshao.people.PeopleRefusal;
import org.xiaoshao.shared.Role;

/** Who may do what with the household ledger, and when it is possible. */
final class PeopleTable {

    /** Those who keep the ledger of a place. */
    static final Set<Role> KEEPERS = EnumSet.of(GRID_MEMBER, COMMUNITY_WORKER, COMMUNITY_SECRETARY);

    private static final Set<Role> STAFF = EnumSet.of(COMMUNITY_WORKER, COMMUNITY_SECRETARY);

    private static final Map<PeopleAction, Set<Role>> ROLES = roles();

    private static final List<PeopleAction> OF_HOUSEHOLDS =
            List.of(MOVE_OUT, ADD_RESIDENT, MOVE_OUT_UNDO);
    private static final List<PeopleAction> OF_RESIDENTS =
            List.of(
                    CHANGE,
                    MOVE_OUT_UNDO,
                    REVEAL,
                    MERGE,
                    UNMERGE,
                    EXPORT,
                    LINK,
                    LOGIN_CREATE,
                    LOGIN_RESET,
                    DELETE);

    /**
     * All that decides.
     *
     * @param keeps whether the caller keeps the ledger of the place
     * @param runs whether they are of its community's staff
     * @param self whether it is their own record
     * @param householdMovedOut whether their household has moved out as a whole; false of a
     *     household itself
     * @param windowOver whether the moving out was recorded too long ago to be taken back
     * @param hasLogin whether the resident has a login
     */
    record Situation(
            Set<Role> roles,
            boolean keeps,
            boolean runs,
            boolean self,
            boolean movedOut,
            boolean householdMovedOut,
            boolean windowOver,
            boolean merged,
            boolean vacant,
            boolean hasLogin) {}

    private PeopleTable() {}

    private static Map<PeopleAction, Set<Role>> roles() {
        var roles = new EnumMap<PeopleAction, Set<Role>>(PeopleAction.class);
        for (var action : PeopleAction.values()) {
            roles.put(
                    action,
                    switch (action) {
                        case MOVE_OUT, MOVE_OUT_UNDO, ADD_RESIDENT, CHANGE, REVEAL -> KEEPERS;
                        case MERGE, UNMERGE, EXPORT, LINK, LOGIN_CREATE, LOGIN_RESET -> STAFF;
                        case DELETE -> EnumSet.of(COMMUNITY_SECRETARY);
                    });
        }
        return roles;
    }

    static Set<Role> roles(PeopleAction action) {
        return ROLES.get(action);
    }

    /** Whether the caller's role and place allow the action at all, whatever the row says. */
    static boolean entitled(PeopleAction action, Situation s) {
        var there = ROLES.get(action).contains(GRID_MEMBER) ? s.keeps() : s.runs();
        return (there && s.roles().stream().anyMatch(ROLES.get(action)::contains))
                || (action == EXPORT && s.self());
    }

    /** Every reason why the action is not possible now; empty allows. */
    static List<PeopleRefusal> refusals(PeopleAction action, Situation s) {
        var refusals = new ArrayList<PeopleRefusal>();
        if (!entitled(action, s)) {
            refusals.add(NOT_YOUR_ROLE);
        }
        switch (action) {
            case MOVE_OUT -> note(refusals, s.movedOut(), MOVED_OUT);
            case ADD_RESIDENT -> {
                note(refusals, s.movedOut(), MOVED_OUT);
                note(refusals, s.vacant(), VACANT);
            }
            case CHANGE -> notThere(refusals, s);
            case LINK, LOGIN_CREATE -> {
                notThere(refusals, s);
                note(refusals, s.hasLogin(), HAS_LOGIN);
            }
            case LOGIN_RESET -> {
                notThere(refusals, s);
                note(refusals, !s.hasLogin(), NO_LOGIN);
            }
            case MOVE_OUT_UNDO -> {
                note(refusals, s.merged(), MERGED);
                note(refusals, !s.movedOut(), NOT_MOVED_OUT);
                note(refusals, s.movedOut() && s.householdMovedOut(), HOUSEHOLD_MOVED_OUT);
                note(refusals, s.movedOut() && s.windowOver(), WINDOW_OVER);
            }
            case MERGE, DELETE -> note(refusals, s.merged(), MERGED);
            case UNMERGE -> note(refusals, !s.merged(), NOT_MERGED);
            case REVEAL, EXPORT -> {}
        }
        return refusals;
    }

    private static void notThere(List<PeopleRefusal> refusals, Situation s) {
        note(refusals, s.merged(), MERGED);
        note(refusals, s.movedOut(), MOVED_OUT);
    }

    static List<PeopleAvailableAction> ofHousehold(Situation situation) {
        return offered(OF_HOUSEHOLDS.stream(), situation);
    }

    static List<PeopleAvailableAction> ofResident(Situation situation) {
        return offered(OF_RESIDENTS.stream(), situation);
    }

    private static List<PeopleAvailableAction> offered(
            Stream<PeopleAction> actions, Situation situation) {
        return actions.map(
                        action -> {
                            var refusals = refusals(action, situation);
                            return new PeopleAvailableAction(action, refusals.isEmpty(), refusals);
                        })
                .toList();
    }

    private static void note(List<PeopleRefusal> refusals, boolean holds, PeopleRefusal refusal) {
        if (holds) {
            refusals.add(refusal);
        }
    }
}
