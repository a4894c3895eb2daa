package org.xiaoshao.identity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;

/**
 * The logins that Keycloak keeps. One that we make is a draft at first: disabled, without roles and
 * marked as ours, until the database knows it as well. Only a draft is ever deleted.
 */
@ApplicationScoped
class KeycloakUsers {

    /** The attribute that marks a draft, and all that it ever holds. */
    private static final String DRAFT = "xiaoshao-draft";

    private static final String YES = "yes";

    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int FIRST_REFUSAL = 400;

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
        var user = new HashMap<String, Object>();
        user.put("username", username);
        user.put("enabled", false);
        // Keycloak wants two names. The person's own is kept here alone: it is nobody's business
        // there, and cannot fall behind.
        user.put("lastName", username);
        user.put("firstName", "-");
        user.put("attributes", Map.of(DRAFT, List.of(YES)));
        user.put("credentials", List.of(temporary(password)));
        var answer = keycloak.ask("POST", "/users", user);
        if (answer.is(CONFLICT)) {
            throw new Refused(Fault.of(UserFault.USERNAME_TAKEN, "username"));
        }
        if (!answer.is(CREATED)) {
            throw new AccountsUnavailable("Keycloak made no login: " + answer.status());
        }
        return answer.location().substring(answer.location().lastIndexOf('/') + 1);
    }

    /** Deletes what is still a draft; a login that somebody made by hand never is one. */
    void deleteDraft(String id) {
        if (found(id).filter(user -> isDraft(user)).isPresent()) {
            done(keycloak.ask("DELETE", "/users/" + id, null));
        }
    }

    /** Drafts, at most so many. */
    List<Draft> drafts(int most) {
        var users =
                keycloak.ask(
                        "GET",
                        "/users?briefRepresentation=false&max="
                                + most
                                + "&q="
                                + KeycloakAdmin.encoded(DRAFT + ":" + YES),
                        null);
        return stream(users.body())
                .filter(KeycloakUsers::isDraft)
                .map(user -> new Draft(user.get("id").asText(), draftedAt(user)))
                .toList();
    }

    /** Gives a new password that has to be changed at the next login, and ends all sessions. */
    void resetPassword(String id, String password) {
        done(keycloak.ask("PUT", path(id, "/reset-password"), temporary(password)));
        endSessions(id);
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
        var user = found(id);
        if (user.isEmpty()) {
            return false;
        }
        var login = (ObjectNode) user.get();
        if (isDraft(login) || login.path("enabled").asBoolean() != enabled) {
            login.put("enabled", enabled);
            if (login.get("attributes") instanceof ObjectNode attributes) {
                attributes.remove(DRAFT);
            }
            done(keycloak.ask("PUT", path(id, ""), login));
        }
        if (!enabled) {
            endSessions(id);
        }
        return true;
    }

    private void bringRolesInStep(String id, Set<Role> wanted) {
        var mappings = path(id, "/role-mappings/realm");
        var missing = EnumSet.noneOf(Role.class);
        missing.addAll(wanted);
        var stray = new ArrayList<JsonNode>();
        for (var held : keycloak.ask("GET", mappings, null).body()) {
            // Roles that are not ours are none of our business.
            Role.ofRealmName(held.path("name").asText())
                    .filter(role -> !missing.remove(role))
                    .ifPresent(role -> stray.add(held));
        }
        if (!stray.isEmpty()) {
            done(keycloak.ask("DELETE", mappings, stray));
        }
        if (!missing.isEmpty()) {
            var given =
                    stream(keycloak.ask("GET", mappings + "/available", null).body())
                            .filter(role -> isOneOf(missing, role))
                            .toList();
            if (given.size() < missing.size()) {
                throw new AccountsUnavailable("The realm lacks a role");
            }
            done(keycloak.ask("POST", mappings, given));
        }
    }

    private void endSessions(String id) {
        done(keycloak.ask("POST", path(id, "/logout"), null));
    }

    private Optional<JsonNode> found(String id) {
        var answer = keycloak.ask("GET", path(id, ""), null);
        return answer.is(NOT_FOUND) ? Optional.empty() : Optional.of(answer.body());
    }

    private static void done(KeycloakAdmin.Answer answer) {
        if (answer.status() >= FIRST_REFUSAL) {
            throw new AccountsUnavailable("Keycloak refused: " + answer.status());
        }
    }

    private static String path(String id, String rest) {
        return "/users/" + KeycloakAdmin.encoded(id) + rest;
    }

    private static Map<String, Object> temporary(String password) {
        return Map.of("type", "password", "value", password, "temporary", true);
    }

    private static boolean isDraft(JsonNode user) {
        return user.path("attributes").has(DRAFT);
    }

    private static Instant draftedAt(JsonNode user) {
        return Instant.ofEpochMilli(user.path("createdTimestamp").asLong());
    }

    private static boolean isOneOf(Set<Role> wanted, JsonNode role) {
        return Role.ofRealmName(role.path("name").asText()).filter(wanted::contains).isPresent();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
