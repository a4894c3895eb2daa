package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.internal.WantedLogins;

/** What Keycloak should be told, and what it was told. Runs without a caller. */
@ApplicationScoped
@Transactional
public class LoginStepService {

    @Inject WantedLogins wanted;

    /** What the login of that person should be; absent without a login. */
    public Optional<WantedLogin> of(UUID person) {
        return wanted.of(person);
    }

    /** Logins of which Keycloak was told something else, those that changed first come first. */
    public List<WantedLogin> outOfStep(int most) {
        return wanted.outOfStep(most);
    }

    /** Keeps that Keycloak was told so. */
    public void pushed(WantedLogin told) {
        wanted.pushed(told);
    }

    /** Those of the subjects that somebody's login has. */
    public Set<String> known(Collection<String> subjects) {
        return wanted.known(subjects);
    }

    /** Logins whose bearers are gone, those that ended first come first. */
    public List<EndedLogin> ended(int most) {
        return wanted.ended(most);
    }

    /** Forgets one that Keycloak has deleted. */
    public void gone(EndedLogin login) {
        wanted.gone(login);
    }
}
