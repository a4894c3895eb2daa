package org.xiaoshao.identity.internal;

import static org.xiaoshao.identity.BreakGlassAction.CLOSE;
import static org.xiaoshao.identity.BreakGlassAction.REVIEW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.identity.BreakGlassAction;
import org.xiaoshao.identity.BreakGlassAvailableAction;
import org.xiaoshao.identity.BreakGlassRefusal;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Role;

/** Who closes and who reviews what was opened in an emergency, and when. */
final class BreakGlassTable {

    /** Those who open one, in the order in which the role to read by is taken: the lowest first. */
    static final List<Role> OPENERS =
            List.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.TOWNSHIP_LEADER);

    /** All that decides. */
    record Situation(Scope scope, UUID openedBy, String county, boolean open, boolean reviewed) {}

    private BreakGlassTable() {}

    /** Every reason why the action is not possible, most telling first; empty allows. */
    static List<BreakGlassRefusal> refusals(BreakGlassAction action, Situation s) {
        var own = s.openedBy().equals(s.scope().person());
        var refusals = new ArrayList<BreakGlassRefusal>();
        if (action == CLOSE ? !own : !organises(s.scope(), s.county())) {
            refusals.add(BreakGlassRefusal.NOT_YOUR_ROLE);
        }
        if (action == REVIEW && own) {
            refusals.add(BreakGlassRefusal.YOURSELF);
        }
        if (action == CLOSE && !s.open()) {
            refusals.add(BreakGlassRefusal.ENDED_ALREADY);
        }
        if (action == REVIEW && s.reviewed()) {
            refusals.add(BreakGlassRefusal.REVIEWED_ALREADY);
        }
        return refusals;
    }

    static List<BreakGlassAvailableAction> offered(Situation situation) {
        return Arrays.stream(BreakGlassAction.values())
                .map(
                        action -> {
                            var refusals = refusals(action, situation);
                            return new BreakGlassAvailableAction(
                                    action, refusals.isEmpty(), refusals);
                        })
                .toList();
    }

    private static boolean organises(Scope scope, String county) {
        return scope.ranks().contains(new Scope.Rank(Role.COUNTY_ORGANISER, county));
    }
}
