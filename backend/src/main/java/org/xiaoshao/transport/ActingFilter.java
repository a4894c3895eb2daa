package org.xiaoshao.transport;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.xiaoshao.identity.ActingPosts;

/**
 * Files that come and go beside GraphQL are of the post that the caller acts as, too. The roles
 * that a route takes are asked for before any filter runs, of all that the token carries, so they
 * are asked for once more of what is left.
 */
class ActingFilter {

    @Inject ActingPosts actingPosts;
    @Inject CurrentIdentityAssociation association;

    /** Goes on with null. */
    @ServerRequestFilter
    Response actAs(ContainerRequestContext request, ResourceInfo route) {
        var post = request.getHeaderString(ActingPosts.HEADER);
        if (post == null) {
            return null;
        }
        var acting = actingPosts.take(association.getIdentity(), post);
        if (acting.isEmpty()) {
            return forbidden(Refusal.Reason.POST_NOT_HELD.name());
        }
        association.setIdentity(acting.get());
        return takes(route, acting.get()) ? null : forbidden("FORBIDDEN");
    }

    private static boolean takes(ResourceInfo route, SecurityIdentity acting) {
        var roles =
                Optional.ofNullable(route.getResourceMethod().getAnnotation(RolesAllowed.class))
                        .or(
                                () ->
                                        Optional.ofNullable(
                                                route.getResourceClass()
                                                        .getAnnotation(RolesAllowed.class)));
        return roles.map(any -> Stream.of(any.value()).anyMatch(acting::hasRole)).orElse(true);
    }

    private static Response forbidden(String code) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Json.createObjectBuilder().add("code", code).build().toString())
                .build();
    }
}
