package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.xiaoshao.identity.HomeLogins;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.ResidentLoginCreateInput;
import org.xiaoshao.people.ResidentLoginResetInput;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;

/** Logins that the staff of a community gives to its residents at the desk. */
@ApplicationScoped
@Once
public class ResidentLoginActs {

    @Inject Residents residents;
    @Inject PeopleSight sight;
    @Inject HomeLogins logins;
    @Inject LoginTrail trail;

    /**
     * The resident's login, from which their household is their own; subject and username are those
     * that are offered.
     *
     * @return the resident's id
     * @throws Refused as {@code residentLoginCreate} tells
     */
    public UUID give(UUID id, ResidentLoginCreateInput input) {
        var resident = sight.resident(PeopleAction.LOGIN_CREATE, id);
        var person = logins.give(id);
        resident.knownAs(person);
        resident.touched();
        sight.household(resident).openedTo(person);
        residents.flush();
        trail.record(resident, "GIVEN", PeopleTable.roles(PeopleAction.LOGIN_CREATE));
        return id;
    }

    /**
     * The password is the one that is offered.
     *
     * @return the resident's id
     * @throws Refused as {@code residentLoginReset} tells
     */
    public UUID reset(UUID id, ResidentLoginResetInput input) {
        var resident = sight.resident(PeopleAction.LOGIN_RESET, id);
        logins.reset(id);
        resident.touched();
        residents.flush();
        trail.record(resident, "PASSWORD_RESET", PeopleTable.roles(PeopleAction.LOGIN_RESET));
        return id;
    }
}
