package org.xiaoshao.transport;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is behind a socket. Browsers cannot send headers with a handshake, so the token comes in the
 * first message; it is verified by the very same steps as a header of a request.
 */
@ApplicationScoped
class SocketIdentities {

    private static final String EXPIRY = "quarkus.identity.expire-time";

    @Inject HttpAuthenticator authenticator;
    @Inject Clock clock;

    /** The identity of the handshake, where a program sent a token with it. */
    SecurityIdentity ofHandshake(RoutingContext http) {
        return ((QuarkusHttpUser) http.user()).getSecurityIdentity();
    }

    /**
     * The identity of a first message.
     *
     * @param authorization what it gave as {@code Authorization}: {@code Bearer} and the token
     * @return fails when the token does not verify
     */
    Uni<SecurityIdentity> ofMessage(RoutingContext http, String authorization) {
        http.request().headers().set("Authorization", authorization);
        return authenticator
                .attemptAuthentication(http)
                .onItem()
                .ifNull()
                .failWith(() -> new SecurityException("no bearer token"));
    }

    /** How long the identity still holds; empty for callers without login. */
    Optional<Duration> remaining(SecurityIdentity identity) {
        Long seconds = identity.getAttribute(EXPIRY);
        return Optional.ofNullable(seconds)
                .map(at -> Duration.between(clock.instant(), Instant.ofEpochSecond(at)));
    }
}
