package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.OwnLogin;
import org.xiaoshao.people.LinkCodeView;
import org.xiaoshao.people.MeLinkInput;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.ResidentLinkCodeInput;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;

/** Codes for residents' logins: made by the staff of the community, used by the resident. */
@ApplicationScoped
@Once
public class ResidentLinkActs {

    /** In the transaction that made it, and nowhere else. */
    private static final Object CODE = ResidentLinkActs.class;

    @Inject ResidentLinks links;
    @Inject Residents residents;
    @Inject Households households;
    @Inject PeopleSight sight;
    @Inject OwnLogin ownLogin;
    @Inject CurrentScope currentScope;
    @Inject LoginTrail trail;
    @Inject TransactionSynchronizationRegistry transaction;
    @Inject Clock clock;

    /**
     * @return the new code's id
     */
    public UUID code(UUID id, ResidentLinkCodeInput input) {
        var resident = sight.resident(PeopleAction.LINK, id);
        links.delete("residentId = ?1", id);
        var code = LinkCodes.next();
        var link = ResidentLink.of(resident, LinkCodes.hash(code), clock.instant());
        links.persistAndFlush(link);
        transaction.putResource(CODE, code);
        trail.record(resident, "CODE_MADE", PeopleTable.roles(PeopleAction.LINK));
        return link.id();
    }

    /** What is handed out of a code; the code itself only when this transaction made it. */
    public LinkCodeView shown(UUID link) {
        var kept = links.findByIdOptional(link).orElseThrow(() -> new Refused(Fault.notFound()));
        return new LinkCodeView(
                kept.residentId().toString(),
                (String) transaction.getResource(CODE),
                kept.expiresAt());
    }

    /**
     * The caller's login is that resident's from now on: their household is the caller's own. A
     * code that is wrong, used or too old, and one of somebody who moved out or has a login, are
     * one refusal.
     *
     * @return the household's id
     */
    public UUID link(MeLinkInput input) {
        if (residents.hasOne(currentScope.get().person())) {
            throw new Refused(Fault.of(PeopleFault.LINKED_BEFORE));
        }
        var resident =
                links.used(LinkCodes.hash(input.code()), clock.instant())
                        .flatMap(residents::locked)
                        .filter(found -> !found.hasMovedOut() && !found.isMerged())
                        .filter(found -> found.personId() == null)
                        .orElseThrow(() -> new Refused(Fault.of(PeopleFault.CODE_REFUSED, "code")));
        var household = households.locked(resident.householdId()).orElseThrow();
        var place = resident.place();
        var person =
                ownLogin.livesAt(
                        resident.name(),
                        new OwnLogin.Home(place.communityCode(), place.buildingId(), place.unit()));
        resident.knownAs(person);
        resident.touched();
        household.openedTo(person);
        residents.flush();
        trail.record(resident, "LINKED", EnumSet.of(Role.RESIDENT));
        return household.id();
    }
}
