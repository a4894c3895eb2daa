package org.xiaoshao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.xiaoshao.identity.HomeLogins.HomeLogin;
import org.xiaoshao.identity.LoginMaking;
import org.xiaoshao.shared.Refused;

/** Gives residents logins, in the database and in Keycloak, as all logins are made. */
@ApplicationScoped
public class ResidentLogins {

    @Inject ResidentLoginService service;
    @Inject LoginMaking making;

    /**
     * A resident's login with the password to hand over, which is null when it is not shown again.
     */
    public record Shown(ResidentLoginView login, String password) {

        /** Says nothing: the password is for one pair of eyes. */
        @Override
        public String toString() {
            return "Shown[]";
        }
    }

    /**
     * @throws Refused as {@code residentLoginCreate} tells
     */
    public Shown create(UUID resident, ResidentLoginCreateInput input) {
        var username = input.username() == null ? making.username() : input.username();
        var made =
                making.make(
                        username,
                        () -> service.rehearse(resident, input, username),
                        subject -> service.create(resident, input, username, subject));
        if (made.password() != null) {
            making.bringInStep(made.login().person());
        }
        return shown(resident, made.login(), made.password());
    }

    /**
     * @throws Refused as {@code residentLoginReset} tells
     */
    public Shown reset(UUID resident, ResidentLoginResetInput input) {
        var password = making.password();
        var done = service.reset(resident, input, password);
        return shown(resident, service.of(resident), done ? password : null);
    }

    private static Shown shown(UUID resident, HomeLogin login, String password) {
        return new Shown(new ResidentLoginView(resident.toString(), login.username()), password);
    }
}
