package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;

/**
 * The logins that Keycloak keeps. One that we make is a draft at first: disabled, without roles and
 * marked as ours, until the database knows it as well. Deleted are drafts, and users whose bearer
 * was deleted here.
 */
@ApplicationScoped
class KeycloakUsers {

    /** The attribute that marks a draft, and all that it ever holds. */
    private static final String DRAFT = "xiaoshao-draft";

    private static final String YES = "yes";

    @Inject KeycloakAdmin keycloak;

    /** A draft, and when it was made. */
    record Draft(String id, Instant at) {}

    /** Whether this backend makes logins at all. */
    boolean isConfigured() {
        return keycloak.isConfigured();
    }

    /**
     * Makes a draft with a password that has to be changed at the first login.
     *
     * @return its id, which will be the subject of its tokens
     * @throws Refused USERNAME_TAKEN, ACCOUNTS_UNAVAILABLE
     */
    String draft(String username, String password) {
        var user = new UserRepresentation();
        user.setUsername(username);
        user.setEnabled(false);
        // Keycloak wants two names. The person's own is kept here alone: it is nobody's business
        // there, and cannot fall behind.
        user.setLastName(username);
        user.setFirstName("-");
        user.setAttributes(Map.of(DRAFT, List.of(YES)));
        user.setCredentials(List.of(temporary(password)));
        return keycloak.ask(
                users -> {
                    try (var answer = users.create(user)) {
                        if (answer.getStatus() == Status.CONFLICT.getStatusCode()) {
                            throw new Refused(Fault.of(UserFault.USERNAME_TAKEN, "username"));
                        }
                        return CreatedResponseUtil.getCreatedId(answer);
                    }
                });
    }

    /** Deletes what is still a draft; a login that somebody made by hand never is one. */
    void deleteDraft(String id) {
        if (found(id).filter(KeycloakUsers::isDraft).isPresent()) {
            change(id, UserResource::remove);
        }
    }

    /** Deletes the user and ends all sessions; does nothing when there is none. */
    void delete(String id) {
        keycloak.find(
                users -> {
                    users.get(id).remove();
                    return true;
                });
    }

    /** Drafts, at most so many. */
    List<Draft> drafts(int most) {
        return keycloak
                .ask(users -> users.searchByAttributes(0, most, null, false, DRAFT + ":" + YES))
                .stream()
                .filter(KeycloakUsers::isDraft)
                .map(
                        user ->
                                new Draft(
                                        user.getId(),
                                        Instant.ofEpochMilli(user.getCreatedTimestamp())))
                .toList();
    }

    /** Gives a new password that has to be changed at the next login, and ends all sessions. */
    void resetPassword(String id, String password) {
        change(id, user -> user.resetPassword(temporary(password)));
        change(id, UserResource::logout);
    }

    /**
     * Makes it what it should be; a draft is one no longer. Sessions of one that is disabled end.
     *
     * @return whether there is such a login
     */
    boolean bringInStep(String id, boolean enabled, Set<Role> roles) {
        if (found(id).isEmpty()) {
            return false;
        }
        // Roles first: who may log in has them.
        bringRolesInStep(id, roles);
        return bringInStep(id, enabled);
    }

    /** The same, leaving its roles alone. */
    boolean bringInStep(String id, boolean enabled) {
        var found = found(id);
        if (found.isEmpty()) {
            return false;
        }
        var login = found.get();
        if (isDraft(login) || login.isEnabled() != enabled) {
            login.setEnabled(enabled);
            // What the person does meanwhile, such as changing the password, must not be undone.
            login.setRequiredActions(null);
            if (login.getAttributes() != null) {
                var attributes = new HashMap<>(login.getAttributes());
                attributes.remove(DRAFT);
                login.setAttributes(attributes);
            }
            change(id, user -> user.update(login));
        }
        if (!enabled) {
            change(id, UserResource::logout);
        }
        return true;
    }

    private void bringRolesInStep(String id, Set<Role> wanted) {
        var missing = EnumSet.noneOf(Role.class);
        missing.addAll(wanted);
        var stray = new ArrayList<RoleRepresentation>();
        for (var held : keycloak.ask(users -> users.get(id).roles().realmLevel().listAll())) {
            // Roles that are not ours are none of our business.
            Role.ofRealmName(held.getName())
                    .filter(role -> !missing.remove(role))
                    .ifPresent(role -> stray.add(held));
        }
        if (!stray.isEmpty()) {
            change(id, user -> user.roles().realmLevel().remove(stray));
        }
        if (!missing.isEmpty()) {
            var given =
                    keycloak
                            .ask(users -> users.get(id).roles().realmLevel().listAvailable())
                            .stream()
                            .filter(role -> isOneOf(missing, role))
                            .toList();
            if (given.size() < missing.size()) {
                throw new AccountsUnavailable("The realm lacks a role");
            }
            change(id, user -> user.roles().realmLevel().add(given));
        }
    }

    private Optional<UserRepresentation> found(String id) {
        return keycloak.find(users -> users.get(id).toRepresentation());
    }

    private void change(String id, Consumer<UserResource> act) {
        keycloak.ask(
                users -> {
                    act.accept(users.get(id));
                    return true;
                });
    }

    private static CredentialRepresentation temporary(String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(true);
        return credential;
    }

    private static boolean isDraft(UserRepresentation user) {
        return user.getAttributes() != null && user.getAttributes().containsKey(DRAFT);
    }

    private static boolean isOneOf(Set<Role> wanted, RoleRepresentation role) {
        return Role.ofRealmName(role.getName()).filter(wanted::contains).isPresent();
    }
}
