package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.identity.UserChange;
import org.xiaoshao.identity.UserCreateInput;
import org.xiaoshao.identity.UserDisableInput;
import org.xiaoshao.identity.UserEnableInput;
import org.xiaoshao.identity.UserResetPasswordInput;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.TextRules;

/** Giving and changing logins, by those who could appoint their bearers. */
@ApplicationScoped
@Once
public class AccountActs {

    private static final int REASON = 200;

    /** As the API names what such an entry is about. */
    private static final String THING = "Person";

    private static final Set<Role> ADMINISTERING =
            EnumSet.of(
                    Role.COMMUNITY_SECRETARY,
                    Role.TOWNSHIP_LEADER,
                    Role.COUNTY_ORGANISER,
                    Role.ADMINISTRATOR);

    @Inject Accounts accounts;
    @Inject Usernames usernames;
    @Inject AccountSight sight;
    @Inject Appointments appointments;
    @Inject OfferedLogin offered;
    @Inject KeycloakUsers keycloak;
    @Inject ExpectedVersion expectedVersion;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * The person, the post and the login, or none of them. The subject is the one that is offered.
     *
     * @return the new login's id
     */
    public UUID create(UserCreateInput input) {
        var person = appointed(input);
        usernames.check(input.username());
        if (!sight.covers(person)) {
            throw new Refused(Fault.of(UserFault.NOT_YOUR_PERSON, "person"));
        }
        if (accounts.hasLogin(person)) {
            throw new Refused(Fault.of(UserFault.HAS_LOGIN, "person"));
        }
        var account = Account.made(person, offered.take(), input.username(), clock.instant());
        accounts.persistAndFlush(account);
        accounts.link(account);
        record(account, UserChange.CREATED, null);
        return account.id();
    }

    public UUID disable(UUID id, UserDisableInput input) {
        var account = administered(id);
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(account.isEnabled(), UserFault.DISABLED_ALREADY, null)
                        .required("reason", input.reason(), REASON)
                        .faults());
        account.disabled(clock.instant());
        accounts.flush();
        record(account, UserChange.DISABLED, TextRules.clean(input.reason()));
        return id;
    }

    public UUID enable(UUID id, UserEnableInput input) {
        var account = administered(id);
        if (account.isEnabled()) {
            throw new Refused(Fault.of(UserFault.ENABLED_ALREADY));
        }
        account.enabled(clock.instant());
        accounts.flush();
        record(account, UserChange.ENABLED, null);
        return id;
    }

    /**
     * The password is the one that is offered. Keycloak takes it while the login is held, so that
     * of two who reset it at once the second is refused instead of making the first one's password
     * worthless, and before the trail is held, so that nobody else waits for Keycloak.
     */
    public UUID resetPassword(UUID id, UserResetPasswordInput input) {
        var account = administered(id);
        if (!account.isEnabled()) {
            throw new Refused(Fault.of(UserFault.DISABLED_ALREADY));
        }
        keycloak.resetPassword(account.subject(), offered.take());
        account.passwordReset(clock.instant());
        accounts.flush();
        record(account, UserChange.PASSWORD_RESET, null);
        return id;
    }

    private UUID appointed(UserCreateInput input) {
        if (input.post() != null) {
            return appointments.appoint(input.person(), input.name(), input.post()).person();
        }
        if (input.person() == null) {
            throw new Refused(Fault.of(UserFault.POST_MISSING, "post"));
        }
        return appointments.personOrNewcomer(input.person(), input.name());
    }

    private Account administered(UUID id) {
        var account =
                accounts.locked(id)
                        .filter(found -> sight.covers(found.personId()))
                        .orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(account);
        return account;
    }

    /** Holds the trail, so it comes last. */
    private void record(Account account, UserChange change, String words) {
        audit.record(
                new AuditRecord(
                        AuditKind.PERMISSION_CHANGED,
                        accounts.county(account.personId()),
                        null,
                        THING,
                        account.personId(),
                        Map.of("login", change.name()),
                        words),
                ADMINISTERING);
    }
}
