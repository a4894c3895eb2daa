package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

/**
 * The one way every act on an existing whistle takes: role, idempotency key, sight, version, input,
 * policies, and only then the act itself. Each gate is passed before the next is looked at, so a
 * caller never learns more than they may see.
 *
 * <p>The role is asked for at the API class and here once more; the key was claimed by {@link
 * org.xiaoshao.shared.Once} before the act is called; sight hands the version over.
 */
@ApplicationScoped
class Acts {

    /** Characters of a note for the record. */
    static final int NOTE = 500;

    @Inject Whistles whistles;
    @Inject Orders orders;
    @Inject CurrentScope currentScope;
    @Inject Situations situations;
    @Inject WhistleSight sight;
    @Inject Ledger ledger;
    @Inject Undos undos;
    @Inject Parts parts;
    @Inject Supervising supervising;
    @Inject Clock clock;

    /** The whistle in hand and who acts on it. */
    record Case(
            Whistle whistle,
            List<WhistleOrder> orders,
            Scope scope,
            Ledger.Actor actor,
            Instant now) {

        /** The order of the caller's organisation; the policies made sure that there is one. */
        WhistleOrder ownOrder() {
            return orders.stream()
                    .filter(order -> scope.answersFor(order.organisationId()))
                    .findFirst()
                    .orElseThrow();
        }

        /** The lead's order; absent where whoever settles it handles it. */
        Optional<WhistleOrder> leadOrder() {
            return orders.stream()
                    .filter(order -> order.isLead() && whistle.leadOrganisationId() != null)
                    .findFirst();
        }

        /**
         * Whether nothing is left to do: every organisation asked has done its part, given it back
         * or passed it up, and every part blown on its own is handled.
         */
        boolean isHandled() {
            return whistle.course().openParts() == 0
                    && orders.stream().allMatch(WhistleOrder::isSettled);
        }
    }

    /**
     * What opens a whistle to somebody without login: a tracking code or a rating link.
     *
     * @param used whether the link was used in this round
     */
    record Door(UUID reporter, boolean used) {}

    /**
     * An act whose caller is known by login and posts.
     *
     * @return the whistle's id
     */
    UUID perform(WhistleAction action, UUID id, InputCheck check, Consumer<Case> act) {
        return perform(action, id, check, Optional.empty(), act);
    }

    /** An act that a code or link may open instead of a login. */
    UUID perform(
            WhistleAction action,
            UUID id,
            InputCheck check,
            Optional<Door> door,
            Consumer<Case> act) {
        requireRole(action);
        var whistle = sight.lock(id, door.isPresent());
        Refused.unlessEmpty(check.faults());
        Refused.unlessEmpty(
                TransitionTable.refusals(action, situation(whistle, door)).stream()
                        .limit(1)
                        .map(WhistleFault::of)
                        .toList());
        var before = whistle.state();
        var memory = undos.memory(action, whistle);
        act.accept(new Case(whistle, orders.of(id), currentScope.get(), actor(action), now()));
        supervising.follow(whistle, before, now());
        whistle.touched();
        whistles.flush();
        memory.ifPresent(kept -> undos.remember(whistle, kept, now()));
        parts.follow(whistle, before, now());
        return id;
    }

    /** Appends an event in the name of the actor of the case. */
    void record(
            Case theCase,
            WhistleEventType type,
            WhistleState to,
            UUID organisation,
            Map<String, String> facts,
            Map<String, String> words) {
        ledger.append(
                theCase.whistle(),
                new Ledger.Entry(
                        type, to, theCase.actor(), organisation, theCase.now(), facts, words));
    }

    /** Writes what was done so far. */
    void flush() {
        whistles.flush();
    }

    /** Where the action takes the whistle of the case; where it stands, if it only adds. */
    WhistleState target(Case theCase, WhistleAction action) {
        var to = TransitionTable.target(action);
        return to == null ? theCase.whistle().state() : to;
    }

    /** Now, as fine as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The caller as the ledger shows them: the role that entitles them, the given name masked. */
    Ledger.Actor actor(java.util.Set<Role> entitled) {
        var scope = currentScope.get();
        var role =
                currentScope.caller().roles().stream()
                        .filter(held -> entitled.isEmpty() || entitled.contains(held))
                        .sorted()
                        .findFirst()
                        .orElse(null);
        return new Ledger.Actor(scope.person(), MaskedName.of(scope.personName()), role);
    }

    private Ledger.Actor actor(WhistleAction action) {
        return actor(TransitionTable.roles(action));
    }

    private void requireRole(WhistleAction action) {
        var roles = TransitionTable.roles(action);
        if (!roles.isEmpty() && !currentScope.caller().hasAny(roles)) {
            throw new DomainException("FORBIDDEN", null, "The caller's roles do not include this.");
        }
    }

    private Situation situation(Whistle whistle, Optional<Door> door) {
        var subject = whistle.subject(door.isPresent(), currentScope.get().person());
        var target =
                Optional.ofNullable(whistle.mergedIntoId())
                        .flatMap(whistles::findByIdOptional)
                        .map(Whistle::state)
                        .orElse(null);
        var known = new Situations.Known(subject, whistle.course(target));
        var situation = situations.of(List.of(known)).get(whistle.id());
        return door.isPresent() && door.get().used() ? situation.alreadyEvaluated() : situation;
    }
}
