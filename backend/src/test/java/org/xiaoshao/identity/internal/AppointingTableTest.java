package org.xiaoshao.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.identity.PostAction;
import org.xiaoshao.identity.PostRefusal;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Role;

/** Who gives which posts, without a database. */
class AppointingTableTest {

    private static final String KUNXIN = "150124100011";
    private static final String TOWN = "150124100000";
    private static final String COUNTY = "150124000000";
    private static final List<String> PATH = List.of(KUNXIN, TOWN, COUNTY);
    private static final UUID CALLER = new UUID(1, 1);
    private static final UUID HOLDER = new UUID(2, 2);

    private static List<Scope.Rank> rank(Role role, String division) {
        return List.of(new Scope.Rank(role, division));
    }

    private static AppointingTable.Situation situation(
            List<Scope.Rank> ranks, Role role, UUID holder, boolean ended, boolean standsIn) {
        return new AppointingTable.Situation(ranks, CALLER, role, PATH, holder, ended, standsIn);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RESIDENT", "INTEGRATOR", "ADMINISTRATOR"})
    void nobody_gives_what_is_the_systems_to_give(Role role) {
        assertEquals(Set.of(), AppointingTable.givers(role));
    }

    @Test
    void nobody_gives_a_post_of_their_own_rank_or_above() {
        var ranks =
                List.of(
                        Role.COMMUNITY_SECRETARY,
                        Role.TOWNSHIP_LEADER,
                        Role.COUNTY_ORGANISER,
                        Role.ADMINISTRATOR);
        for (int i = 0; i < ranks.size(); i++) {
            for (int j = i; j < ranks.size(); j++) {
                assertFalse(
                        AppointingTable.givers(ranks.get(j)).contains(ranks.get(i)),
                        ranks.get(i) + " " + ranks.get(j));
            }
        }
        assertEquals(EnumSet.of(Role.ADMINISTRATOR), AppointingTable.givers(Role.AUDITOR));
    }

    @Test
    void those_who_hold_no_rank_give_nothing() {
        for (var role :
                EnumSet.complementOf(
                        EnumSet.of(
                                Role.COMMUNITY_SECRETARY,
                                Role.TOWNSHIP_LEADER,
                                Role.COUNTY_ORGANISER,
                                Role.ADMINISTRATOR))) {
            assertFalse(AppointingTable.rankGives(rank(role, COUNTY), Role.VOLUNTEER), role.name());
        }
    }

    @Test
    void a_rank_reaches_its_own_division_and_those_below_and_no_other() {
        assertTrue(
                AppointingTable.rankReaches(
                        rank(Role.TOWNSHIP_LEADER, TOWN), Role.VOLUNTEER, PATH));
        assertFalse(
                AppointingTable.rankReaches(
                        rank(Role.TOWNSHIP_LEADER, "150124101000"), Role.VOLUNTEER, PATH));
        assertFalse(
                AppointingTable.rankReaches(
                        rank(Role.COMMUNITY_SECRETARY, KUNXIN),
                        Role.VOLUNTEER,
                        List.of(TOWN, COUNTY)));
        assertTrue(
                AppointingTable.rankReaches(
                        rank(Role.ADMINISTRATOR, null), Role.AUDITOR, List.of("150125000000")));
    }

    @Test
    void a_rank_elsewhere_does_not_help_a_lower_one_here() {
        var ranks =
                List.of(
                        new Scope.Rank(Role.COMMUNITY_SECRETARY, KUNXIN),
                        new Scope.Rank(Role.TOWNSHIP_LEADER, "150124101000"));
        assertEquals(
                List.of(PostRefusal.NOT_YOUR_PLACE),
                AppointingTable.refusals(
                        PostAction.END,
                        situation(ranks, Role.COMMUNITY_SECRETARY, HOLDER, false, false)));
    }

    @Test
    void what_can_be_done_with_a_post_says_every_reason_against_it() {
        var secretary = rank(Role.COMMUNITY_SECRETARY, KUNXIN);
        var open = situation(secretary, Role.GRID_MEMBER, HOLDER, false, false);
        assertEquals(List.of(), AppointingTable.refusals(PostAction.END, open));
        assertEquals(List.of(), AppointingTable.refusals(PostAction.SUBSTITUTE, open));
        assertEquals(
                List.of(PostRefusal.NOT_YOUR_ROLE, PostRefusal.YOURSELF, PostRefusal.ENDED_ALREADY),
                AppointingTable.refusals(
                        PostAction.END,
                        situation(secretary, Role.COMMUNITY_SECRETARY, CALLER, true, true)));
        assertEquals(
                List.of(PostRefusal.STANDS_IN),
                AppointingTable.refusals(
                        PostAction.SUBSTITUTE,
                        situation(secretary, Role.GRID_MEMBER, HOLDER, false, true)));
        assertFalse(AppointingTable.somebodyElse(null, HOLDER), "who is nobody acts on nobody");
    }
}
