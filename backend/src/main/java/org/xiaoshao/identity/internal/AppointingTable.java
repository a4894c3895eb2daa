package org.xiaoshao.identity.internal;

import static org.xiaoshao.shared.Role.ADMINISTRATOR;
import static org.xiaoshao.shared.Role.AUDITOR;
import static org.xiaoshao.shared.Role.BUILDING_HEAD;
import static org.xiaoshao.shared.Role.COMMUNITY_SECRETARY;
import static org.xiaoshao.shared.Role.COMMUNITY_WORKER;
import static org.xiaoshao.shared.Role.COUNTY_ORGANISER;
import static org.xiaoshao.shared.Role.DEPARTMENT_HEAD;
import static org.xiaoshao.shared.Role.DEPARTMENT_STAFF;
import static org.xiaoshao.shared.Role.ERRAND_AGENT;
import static org.xiaoshao.shared.Role.GRID_MEMBER;
import static org.xiaoshao.shared.Role.MEDIATOR;
import static org.xiaoshao.shared.Role.ORGANISATION_STAFF;
import static org.xiaoshao.shared.Role.TOWNSHIP_LEADER;
import static org.xiaoshao.shared.Role.UNIT_HEAD;
import static org.xiaoshao.shared.Role.VOLUNTEER;
import static org.xiaoshao.shared.Role.VOLUNTEER_LEADER;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.PostAction;
import org.xiaoshao.identity.PostAvailableAction;
import org.xiaoshao.identity.PostRefusal;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Role;

/**
 * Who gives which posts where, and what may be done with one. The database says the ranks a second
 * time ({@code appoints}, {@code may_appoint}), so that a mistake in one of the two raises nobody.
 */
final class AppointingTable {

    private static final Set<Role> OF_A_COMMUNITY =
            EnumSet.of(
                    UNIT_HEAD,
                    BUILDING_HEAD,
                    GRID_MEMBER,
                    MEDIATOR,
                    ERRAND_AGENT,
                    VOLUNTEER,
                    VOLUNTEER_LEADER,
                    COMMUNITY_WORKER,
                    ORGANISATION_STAFF);

    /** Nobody gives posts of residents, integrators and administrators. */
    private static final Map<Role, Set<Role>> GIVEN_BY = new EnumMap<>(Role.class);

    static {
        GIVEN_BY.put(COMMUNITY_SECRETARY, OF_A_COMMUNITY);
        GIVEN_BY.put(TOWNSHIP_LEADER, with(OF_A_COMMUNITY, COMMUNITY_SECRETARY));
        GIVEN_BY.put(
                COUNTY_ORGANISER,
                with(
                        GIVEN_BY.get(TOWNSHIP_LEADER),
                        TOWNSHIP_LEADER,
                        DEPARTMENT_STAFF,
                        DEPARTMENT_HEAD));
        GIVEN_BY.put(
                ADMINISTRATOR, with(GIVEN_BY.get(COUNTY_ORGANISER), COUNTY_ORGANISER, AUDITOR));
    }

    /**
     * All that decides about a post that there is.
     *
     * @param path codes of the division it lies in and of those above
     */
    record Situation(
            List<Scope.Rank> ranks,
            UUID caller,
            Role role,
            List<String> path,
            UUID holder,
            boolean ended,
            boolean standsIn) {}

    private AppointingTable() {}

    /** Whose posts entitle to give posts of that role. */
    static Set<Role> givers(Role role) {
        var givers = EnumSet.noneOf(Role.class);
        GIVEN_BY.forEach(
                (rank, given) -> {
                    if (given.contains(role)) {
                        givers.add(rank);
                    }
                });
        return givers;
    }

    /** Named policy: a rank gives the posts below its own. */
    static boolean rankGives(List<Scope.Rank> ranks, Role role) {
        return ranks.stream().anyMatch(rank -> gives(rank, role));
    }

    /** Named policy: a rank gives them in and below its own division; an administrator anywhere. */
    static boolean rankReaches(List<Scope.Rank> ranks, Role role, List<String> path) {
        return ranks.stream()
                .filter(rank -> gives(rank, role))
                .anyMatch(rank -> rank.role() == ADMINISTRATOR || path.contains(rank.division()));
    }

    /** Named policy: nobody appoints or ends themselves. */
    static boolean somebodyElse(UUID caller, UUID holder) {
        return caller != null && !caller.equals(holder);
    }

    /** Every reason why the action is not possible, most telling first; empty allows. */
    static List<PostRefusal> refusals(PostAction action, Situation s) {
        var checks =
                List.of(
                        new Check(!rankGives(s.ranks(), s.role()), PostRefusal.NOT_YOUR_ROLE),
                        new Check(
                                rankGives(s.ranks(), s.role())
                                        && !rankReaches(s.ranks(), s.role(), s.path()),
                                PostRefusal.NOT_YOUR_PLACE),
                        new Check(!somebodyElse(s.caller(), s.holder()), PostRefusal.YOURSELF),
                        new Check(s.ended(), PostRefusal.ENDED_ALREADY),
                        new Check(
                                action == PostAction.SUBSTITUTE && s.standsIn(),
                                PostRefusal.STANDS_IN));
        return checks.stream().filter(Check::fails).map(Check::refusal).toList();
    }

    static List<PostAvailableAction> offered(Situation situation) {
        return Arrays.stream(PostAction.values())
                .map(
                        action -> {
                            var refusals = refusals(action, situation);
                            return new PostAvailableAction(action, refusals.isEmpty(), refusals);
                        })
                .toList();
    }

    private record Check(boolean fails, PostRefusal refusal) {}

    private static boolean gives(Scope.Rank rank, Role role) {
        return GIVEN_BY.getOrDefault(rank.role(), Set.of()).contains(role);
    }

    private static Set<Role> with(Set<Role> some, Role... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }
}
