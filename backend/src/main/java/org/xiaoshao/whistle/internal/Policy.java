package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleRefusal.ALREADY_EVALUATED;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_REPORTER;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_SOLVED;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_YOUR_COMMUNITY;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_YOUR_LEVEL;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_YOUR_ORDER;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_YOUR_PLACE;
import static org.xiaoshao.whistle.WhistleRefusal.NOT_YOUR_ROLE;
import static org.xiaoshao.whistle.WhistleRefusal.ORDER_WRONG_STATE;
import static org.xiaoshao.whistle.WhistleRefusal.OWN_WORK;
import static org.xiaoshao.whistle.WhistleRefusal.WRONG_STATE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleRefusal;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

/** A named guard of a move: it allows, or refuses with its reason. */
@FunctionalInterface
interface Policy {

    /** Empty allows. */
    Optional<WhistleRefusal> refuse(Situation situation);

    /** Only these roles. */
    static Policy oneOf(Set<Role> roles) {
        return unless(s -> s.caller().roles().stream().anyMatch(roles::contains), NOT_YOUR_ROLE);
    }

    /** Only from these states. */
    static Policy from(WhistleState first, WhistleState... others) {
        var states = EnumSet.of(first, others);
        return unless(s -> states.contains(s.state()), WRONG_STATE);
    }

    /** Only the community the whistle belongs to; seeing it from a town or county is not enough. */
    static Policy inYourCommunity() {
        return unless(s -> s.caller().place().inCommunity(), NOT_YOUR_COMMUNITY);
    }

    /**
     * Only those who settle it: its community in the first place, the town once it was passed up to
     * it, the county after that.
     */
    static Policy atYourLevel() {
        return unless(Policy::settles, NOT_YOUR_LEVEL);
    }

    private static boolean settles(Situation s) {
        var place = s.caller().place();
        return switch (s.subject().level()) {
            case GRID, COMMUNITY ->
                    place.inCommunity()
                            && (s.has(Role.COMMUNITY_WORKER) || s.has(Role.COMMUNITY_SECRETARY));
            case TOWN -> place.inTown() && s.has(Role.TOWNSHIP_LEADER);
            case COUNTY -> place.inCounty() && s.has(Role.COUNTY_ORGANISER);
        };
    }

    /**
     * The town, or the county over it; the county alone where the town or the county has to answer
     * for it.
     */
    static Policy supervises() {
        return unless(
                s -> {
                    var place = s.caller().place();
                    var level = s.subject().level();
                    var above =
                            !s.subject().led()
                                    && (level == SettlementLevel.TOWN
                                            || level == SettlementLevel.COUNTY);
                    return place.inCounty() && s.has(Role.COUNTY_ORGANISER)
                            || !above && place.inTown() && s.has(Role.TOWNSHIP_LEADER);
                },
                NOT_YOUR_LEVEL);
    }

    /**
     * Who leads the level that settles it gives an organisation more time; whoever handles it at
     * that level itself is given more by the next one.
     */
    static Policy rulesOnTime() {
        return unless(
                s -> {
                    var place = s.caller().place();
                    var own = s.subject().led();
                    return switch (s.subject().level()) {
                        case GRID, COMMUNITY ->
                                own
                                        ? place.inCommunity() && s.has(Role.COMMUNITY_SECRETARY)
                                        : place.inTown() && s.has(Role.TOWNSHIP_LEADER);
                        case TOWN ->
                                own
                                        ? place.inTown() && s.has(Role.TOWNSHIP_LEADER)
                                        : place.inCounty() && s.has(Role.COUNTY_ORGANISER);
                        case COUNTY -> place.inCounty() && s.has(Role.COUNTY_ORGANISER);
                    };
                },
                NOT_YOUR_LEVEL);
    }

    /** Only an organisation that holds an order of the whistle, at that step of it. */
    static Policy ownOrder(OrderState step) {
        return s ->
                s.caller().ownOrder().isEmpty()
                        ? Optional.of(NOT_YOUR_ORDER)
                        : at(s, step) ? Optional.empty() : Optional.of(ORDER_WRONG_STATE);
    }

    private static boolean at(Situation s, OrderState step) {
        return s.caller().ownOrder().filter(own -> own.state() == step).isPresent();
    }

    /** An organisation on site, or where none leads whoever settles it. */
    static Policy onSite() {
        return s ->
                s.subject().led()
                        ? ownOrder(OrderState.ON_SITE).refuse(s)
                        : atYourLevel().refuse(s);
    }

    /** The lead on site, or where none leads whoever settles it: they speak for the whole. */
    static Policy leads() {
        return s ->
                s.subject().led()
                        ? onSite().refuse(s)
                                .or(
                                        () ->
                                                s.caller().ownOrder().get().lead()
                                                        ? Optional.empty()
                                                        : Optional.of(NOT_YOUR_ORDER))
                        : atYourLevel().refuse(s);
    }

    /** Whoever holds an order of it, or settles it. */
    static Policy takesPart() {
        return unless(s -> s.caller().ownOrder().isPresent() || settles(s), NOT_YOUR_ORDER);
    }

    /** The head of its building, or of its unit. */
    static Policy headOfThePlace() {
        return unless(
                s ->
                        s.caller().place().headOfBuilding() && s.has(Role.BUILDING_HEAD)
                                || s.caller().place().headOfUnit() && s.has(Role.UNIT_HEAD),
                NOT_YOUR_PLACE);
    }

    /** Nobody checks their own work. */
    static Policy notOwnWork() {
        return unless(s -> !s.caller().didTheWork(), OWN_WORK);
    }

    /** Whoever reported it. */
    static Policy reporter() {
        return unless(s -> s.subject().reportedByCaller(), NOT_REPORTER);
    }

    /** A reporter, or the community's secretary. */
    static Policy reporterOrSecretary() {
        return unless(
                s ->
                        s.subject().reportedByCaller()
                                || s.caller().place().inCommunity()
                                        && s.has(Role.COMMUNITY_SECRETARY),
                NOT_REPORTER);
    }

    /**
     * Reporters evaluate what residents blew. What staff blew is evaluated by residents who
     * reported the same, and by the building head or, where it is about no building, by the
     * community's secretary; never by the blower.
     */
    static Policy mayEvaluate() {
        return unless(
                s ->
                        s.subject().source() == WhistleSource.RESIDENT
                                ? s.subject().reportedByCaller()
                                : !s.caller().blew()
                                        && (s.subject().reportedByCaller() || speaksForThePlace(s)),
                NOT_REPORTER);
    }

    private static boolean speaksForThePlace(Situation s) {
        var place = s.caller().place();
        return s.subject().buildingId() != null
                ? place.headOfBuilding() && s.has(Role.BUILDING_HEAD)
                : place.inCommunity() && s.has(Role.COMMUNITY_SECRETARY);
    }

    /** One voice per round. */
    static Policy onceARound() {
        return unless(s -> !s.caller().evaluated(), ALREADY_EVALUATED);
    }

    /** Only what was evaluated as solved and satisfying, or that nobody answered for. */
    static Policy solved() {
        return unless(Situation::solved, NOT_SOLVED);
    }

    /** A guard in one line. */
    static Policy unless(Predicate<Situation> allowed, WhistleRefusal reason) {
        return s -> allowed.test(s) ? Optional.empty() : Optional.of(reason);
    }
}
