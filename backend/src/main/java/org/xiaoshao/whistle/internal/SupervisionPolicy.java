package org.xiaoshao.whistle.internal;

import static org.xiaoshao.shared.Role.COMMUNITY_SECRETARY;
import static org.xiaoshao.shared.Role.COMMUNITY_WORKER;
import static org.xiaoshao.shared.Role.COUNTY_ORGANISER;
import static org.xiaoshao.shared.Role.DEPARTMENT_HEAD;
import static org.xiaoshao.shared.Role.DEPARTMENT_STAFF;
import static org.xiaoshao.shared.Role.ORGANISATION_STAFF;
import static org.xiaoshao.shared.Role.TOWNSHIP_LEADER;
import static org.xiaoshao.whistle.SupervisionRefusal.NOT_SUPERVISED;
import static org.xiaoshao.whistle.SupervisionRefusal.NOT_SUPERVISOR;
import static org.xiaoshao.whistle.SupervisionRefusal.NOT_YOUR_ROLE;
import static org.xiaoshao.whistle.SupervisionRefusal.OWN_REPLY;
import static org.xiaoshao.whistle.SupervisionRefusal.WRONG_STATE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.AvailableSupervisionAction;
import org.xiaoshao.whistle.SupervisedParty;
import org.xiaoshao.whistle.SupervisionAction;
import org.xiaoshao.whistle.SupervisionIssuer;
import org.xiaoshao.whistle.SupervisionRefusal;
import org.xiaoshao.whistle.SupervisionState;

/**
 * Who answers a supervision and who decides on the answer. Each guard allows, or refuses with its
 * reason; who it is for is asked before where it stands.
 */
@FunctionalInterface
interface SupervisionPolicy {

    Set<Role> ANSWERING =
            EnumSet.of(
                    COMMUNITY_WORKER,
                    COMMUNITY_SECRETARY,
                    TOWNSHIP_LEADER,
                    COUNTY_ORGANISER,
                    ORGANISATION_STAFF,
                    DEPARTMENT_STAFF,
                    DEPARTMENT_HEAD);
    Set<Role> DECIDING = EnumSet.of(TOWNSHIP_LEADER, COUNTY_ORGANISER);

    /**
     * One supervision as one caller stands to it. Pure, so that every guard can be tried without a
     * database.
     *
     * @param ofTown whether the town itself has to answer, as the level or as an organisation
     * @param answersFor whether the caller answers for the organisation supervised
     * @param replied whether the caller gave the answer that waits
     */
    record Standing(
            SupervisionState state,
            SupervisedParty party,
            boolean ofTown,
            SupervisionIssuer issuer,
            Set<Role> roles,
            Situation.Place place,
            boolean answersFor,
            boolean replied) {

        private boolean has(Role role) {
            return roles.contains(role);
        }
    }

    /** Empty allows. */
    Optional<SupervisionRefusal> refuse(Standing standing);

    static Set<Role> roles(SupervisionAction action) {
        return action == SupervisionAction.REPLY ? ANSWERING : DECIDING;
    }

    /** Every reason why the action is not possible now, most telling first; empty allows. */
    static List<SupervisionRefusal> refusals(SupervisionAction action, Standing standing) {
        var policies =
                action == SupervisionAction.REPLY
                        ? Stream.of(oneOf(ANSWERING), supervised(), at(SupervisionState.OPEN))
                        : Stream.of(
                                oneOf(DECIDING),
                                supervisor(),
                                at(SupervisionState.REPLIED),
                                notOwnReply());
        return policies.flatMap(policy -> policy.refuse(standing).stream()).toList();
    }

    static List<AvailableSupervisionAction> actions(Standing standing) {
        return Arrays.stream(SupervisionAction.values())
                .map(
                        action -> {
                            var refusals = refusals(action, standing);
                            return new AvailableSupervisionAction(
                                    action, refusals.isEmpty(), refusals);
                        })
                .toList();
    }

    static SupervisionPolicy oneOf(Set<Role> roles) {
        return unless(s -> s.roles().stream().anyMatch(roles::contains), NOT_YOUR_ROLE);
    }

    static SupervisionPolicy at(SupervisionState state) {
        return unless(s -> s.state() == state, WRONG_STATE);
    }

    /** The people of the organisation that led, or those who settle the whistle. */
    static SupervisionPolicy supervised() {
        return unless(
                s ->
                        switch (s.party()) {
                            case ORGANISATION ->
                                    s.answersFor()
                                            && (s.has(ORGANISATION_STAFF)
                                                    || s.has(DEPARTMENT_STAFF)
                                                    || s.has(DEPARTMENT_HEAD));
                            case COMMUNITY ->
                                    s.place().inCommunity()
                                            && (s.has(COMMUNITY_WORKER)
                                                    || s.has(COMMUNITY_SECRETARY));
                            case TOWN -> s.place().inTown() && s.has(TOWNSHIP_LEADER);
                            case COUNTY -> s.place().inCounty() && s.has(COUNTY_ORGANISER);
                        },
                NOT_SUPERVISED);
    }

    /**
     * The town, or the county over it; the county alone where the town has to answer itself or the
     * county opened it.
     */
    static SupervisionPolicy supervisor() {
        return unless(
                s ->
                        s.place().inCounty() && s.has(COUNTY_ORGANISER)
                                || s.place().inTown()
                                        && s.has(TOWNSHIP_LEADER)
                                        && !s.ofTown()
                                        && s.party() != SupervisedParty.COUNTY
                                        && s.issuer() != SupervisionIssuer.COUNTY,
                NOT_SUPERVISOR);
    }

    /** Nobody decides on their own answer. */
    static SupervisionPolicy notOwnReply() {
        return unless(s -> !s.replied(), OWN_REPLY);
    }

    private static SupervisionPolicy unless(
            Predicate<Standing> allowed, SupervisionRefusal reason) {
        return s -> allowed.test(s) ? Optional.empty() : Optional.of(reason);
    }
}
