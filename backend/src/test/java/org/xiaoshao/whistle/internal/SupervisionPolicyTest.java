package org.xiaoshao.whistle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.SupervisedParty;
import org.xiaoshao.whistle.SupervisionAction;
import org.xiaoshao.whistle.SupervisionIssuer;
import org.xiaoshao.whistle.SupervisionRefusal;
import org.xiaoshao.whistle.SupervisionState;

class SupervisionPolicyTest {

    private static final Situation.Place EVERYWHERE =
            new Situation.Place(true, true, true, false, false);

    private static SupervisionPolicy.Standing standing(
            SupervisionState state, SupervisedParty party, SupervisionIssuer issuer, Role role) {
        return new SupervisionPolicy.Standing(
                state,
                party,
                party == SupervisedParty.TOWN,
                issuer,
                Set.of(role),
                EVERYWHERE,
                true,
                false);
    }

    @ParameterizedTest(name = "{0} is answered by {1}: {2}")
    @CsvSource({
        "ORGANISATION, DEPARTMENT_STAFF, true",
        "ORGANISATION, DEPARTMENT_HEAD, true",
        "ORGANISATION, ORGANISATION_STAFF, true",
        "ORGANISATION, COMMUNITY_WORKER, false",
        "COMMUNITY, COMMUNITY_WORKER, true",
        "COMMUNITY, COMMUNITY_SECRETARY, true",
        "COMMUNITY, DEPARTMENT_STAFF, false",
        "COMMUNITY, TOWNSHIP_LEADER, false",
        "TOWN, TOWNSHIP_LEADER, true",
        "TOWN, COUNTY_ORGANISER, false",
        "COUNTY, COUNTY_ORGANISER, true",
        "COUNTY, TOWNSHIP_LEADER, false",
    })
    void whoever_is_supervised_answers_and_nobody_else(
            SupervisedParty party, Role role, boolean allowed) {
        var open = standing(SupervisionState.OPEN, party, SupervisionIssuer.RULE, role);
        assertEquals(
                allowed ? List.of() : List.of(SupervisionRefusal.NOT_SUPERVISED),
                SupervisionPolicy.refusals(SupervisionAction.REPLY, open));
    }

    @ParameterizedTest(name = "{0} opened by {1} is decided by {2}: {3}")
    @CsvSource({
        "ORGANISATION, RULE, TOWNSHIP_LEADER, true",
        "ORGANISATION, TOWN, TOWNSHIP_LEADER, true",
        "ORGANISATION, COUNTY, TOWNSHIP_LEADER, false",
        "ORGANISATION, TOWN, COUNTY_ORGANISER, true",
        "COMMUNITY, RULE, TOWNSHIP_LEADER, true",
        "TOWN, RULE, TOWNSHIP_LEADER, false",
        "TOWN, RULE, COUNTY_ORGANISER, true",
        "COUNTY, RULE, TOWNSHIP_LEADER, false",
        "COUNTY, RULE, COUNTY_ORGANISER, true",
    })
    void the_level_over_it_decides_and_never_below_whoever_opened_it(
            SupervisedParty party, SupervisionIssuer issuer, Role role, boolean allowed) {
        var replied = standing(SupervisionState.REPLIED, party, issuer, role);
        for (var action : List.of(SupervisionAction.ACCEPT, SupervisionAction.REJECT)) {
            assertEquals(
                    allowed ? List.of() : List.of(SupervisionRefusal.NOT_SUPERVISOR),
                    SupervisionPolicy.refusals(action, replied));
        }
    }

    @ParameterizedTest
    @EnumSource(SupervisionState.class)
    void each_step_is_taken_from_its_state_alone(SupervisionState state) {
        var staff =
                standing(
                        state,
                        SupervisedParty.ORGANISATION,
                        SupervisionIssuer.RULE,
                        Role.DEPARTMENT_STAFF);
        assertEquals(
                state == SupervisionState.OPEN
                        ? List.of()
                        : List.of(SupervisionRefusal.WRONG_STATE),
                SupervisionPolicy.refusals(SupervisionAction.REPLY, staff));
        var leader =
                standing(
                        state,
                        SupervisedParty.ORGANISATION,
                        SupervisionIssuer.RULE,
                        Role.TOWNSHIP_LEADER);
        assertEquals(
                state == SupervisionState.REPLIED
                        ? List.of()
                        : List.of(SupervisionRefusal.WRONG_STATE),
                SupervisionPolicy.refusals(SupervisionAction.ACCEPT, leader));
    }

    @Test
    void nobody_decides_on_their_own_answer() {
        var own =
                new SupervisionPolicy.Standing(
                        SupervisionState.REPLIED,
                        SupervisedParty.COUNTY,
                        false,
                        SupervisionIssuer.RULE,
                        Set.of(Role.COUNTY_ORGANISER),
                        EVERYWHERE,
                        false,
                        true);
        assertEquals(
                List.of(SupervisionRefusal.OWN_REPLY),
                SupervisionPolicy.refusals(SupervisionAction.ACCEPT, own));
    }

    @Test
    void an_organisation_of_the_town_is_decided_on_by_the_county() {
        var town =
                new SupervisionPolicy.Standing(
                        SupervisionState.REPLIED,
                        SupervisedParty.ORGANISATION,
                        true,
                        SupervisionIssuer.RULE,
                        Set.of(Role.TOWNSHIP_LEADER),
                        EVERYWHERE,
                        false,
                        false);
        assertEquals(
                List.of(SupervisionRefusal.NOT_SUPERVISOR),
                SupervisionPolicy.refusals(SupervisionAction.REJECT, town));
    }

    @Test
    void a_role_without_the_place_is_not_enough() {
        var elsewhere =
                new SupervisionPolicy.Standing(
                        SupervisionState.OPEN,
                        SupervisedParty.ORGANISATION,
                        false,
                        SupervisionIssuer.RULE,
                        Set.of(Role.DEPARTMENT_STAFF, Role.TOWNSHIP_LEADER),
                        new Situation.Place(false, false, false, false, false),
                        false,
                        false);
        assertEquals(
                List.of(SupervisionRefusal.NOT_SUPERVISED),
                SupervisionPolicy.refusals(SupervisionAction.REPLY, elsewhere));
        assertEquals(
                List.of(SupervisionRefusal.NOT_SUPERVISOR, SupervisionRefusal.WRONG_STATE),
                SupervisionPolicy.refusals(SupervisionAction.ACCEPT, elsewhere));
    }
}
