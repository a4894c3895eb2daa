package org.xiaoshao.culture.internal;

import static org.xiaoshao.culture.internal.SignUpPolicy.*;
import static org.xiaoshao.shared.Role.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiaoshao.culture.ActivityAction;
import org.xiaoshao.culture.ActivityAvailableAction;
import org.xiaoshao.culture.ActivityRefusal;
import org.xiaoshao.shared.Role;

/** Which policies guard which action, most telling first. */
final class SignUpTable {

    /** The roles in which one lives or serves in a community; their posts name it. */
    static final Set<Role> BELONGING =
            EnumSet.of(
                    RESIDENT,
                    UNIT_HEAD,
                    BUILDING_HEAD,
                    GRID_MEMBER,
                    MEDIATOR,
                    ERRAND_AGENT,
                    VOLUNTEER,
                    VOLUNTEER_LEADER,
                    COMMUNITY_WORKER,
                    COMMUNITY_SECRETARY);

    private static final Map<ActivityAction, List<SignUpPolicy>> POLICIES =
            Map.of(
                    ActivityAction.SIGN_UP,
                    List.of(
                            loggedIn(),
                            belongsThere(),
                            windowIsOpen(),
                            holdsNoPlace(),
                            placeIsLeft()),
                    ActivityAction.CANCEL_SIGN_UP,
                    List.of(loggedIn(), holdsPlace(), notBegun()));

    private SignUpTable() {}

    /** Every reason why the action is not possible now; empty allows. */
    static List<ActivityRefusal> refusals(ActivityAction action, SignUpSituation situation) {
        return POLICIES.get(action).stream()
                .flatMap(policy -> policy.refuse(situation).stream())
                .toList();
    }

    /** All actions, as clients see them. */
    static List<ActivityAvailableAction> actions(SignUpSituation situation) {
        return Arrays.stream(ActivityAction.values())
                .map(
                        action -> {
                            var refusals = refusals(action, situation);
                            return new ActivityAvailableAction(
                                    action, refusals.isEmpty(), refusals);
                        })
                .toList();
    }
}
