package org.xiaoshao.identity.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UsersResource;

/**
 * Keycloak's administration of the realm's users, in the name of the one service account that may
 * do so. Whoever asks waits seconds at most: a Keycloak that hangs is one that is away.
 */
@ApplicationScoped
class KeycloakAdmin {

    /** For a connection and for an answer. The extension's own client would wait half a minute. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final String REALMS = "/realms/";
    private static final int LEAST_SECRET_LENGTH = 32;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @ConfigProperty(name = "xiaoshao.accounts.client")
    String client;

    /** Empty where logins are made elsewhere. */
    @ConfigProperty(name = "xiaoshao.accounts.client-secret")
    Optional<String> secret;

    private Keycloak keycloak;

    void check(@Observes StartupEvent started) {
        if (isConfigured() && secret.orElseThrow().length() < LEAST_SECRET_LENGTH) {
            throw new IllegalStateException(
                    "Set ACCOUNTS_CLIENT_SECRET to at least "
                            + LEAST_SECRET_LENGTH
                            + " random characters, or to none.");
        }
    }

    synchronized void stop(@Observes ShutdownEvent ending) {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    /** Whether this backend makes logins at all. */
    boolean isConfigured() {
        return secret.isPresent() && !secret.get().isBlank();
    }

    /**
     * Asks for something that has to be there.
     *
     * @throws AccountsUnavailable when Keycloak is away, is broken or refuses us
     */
    <T> T ask(Function<UsersResource, T> question) {
        return find(question).orElseThrow(() -> new AccountsUnavailable("Keycloak lacks it"));
    }

    /**
     * The same of something that may not be there.
     *
     * @throws AccountsUnavailable when Keycloak is away, is broken or refuses us
     */
    <T> Optional<T> find(Function<UsersResource, T> question) {
        try {
            return Optional.ofNullable(question.apply(users()));
        } catch (WebApplicationException refused) {
            // Not each of the client's calls makes a NotFoundException of it.
            if (refused.getResponse().getStatus() == Status.NOT_FOUND.getStatusCode()) {
                return Optional.empty();
            }
            throw new AccountsUnavailable("Keycloak answered " + refused.getResponse().getStatus());
        } catch (ProcessingException away) {
            // Not its message, which may repeat the address with what was asked for.
            throw new AccountsUnavailable(away.getClass().getSimpleName());
        }
    }

    /** Made when it is first needed: most backends answer for days without it. */
    private synchronized UsersResource users() {
        if (!isConfigured()) {
            throw new AccountsUnavailable("ACCOUNTS_CLIENT_SECRET is not set");
        }
        var at = issuer.lastIndexOf(REALMS);
        var realm = issuer.substring(at + REALMS.length()).replace("/", "");
        if (keycloak == null) {
            var http = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
            http.property(QuarkusRestClientProperties.READ_TIMEOUT, LONGEST_WAIT.toMillis());
            keycloak =
                    KeycloakBuilder.builder()
                            .resteasyClient(http)
                            .serverUrl(issuer.substring(0, at))
                            .realm(realm)
                            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                            .clientId(client)
                            .clientSecret(secret.orElseThrow())
                            .build();
        }
        return keycloak.realm(realm).users();
    }
}
