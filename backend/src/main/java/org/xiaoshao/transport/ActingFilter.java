package org.xiaoshao.transport;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.xiaoshao.identity.ActingPosts;

/** Files that come and go beside GraphQL are of the post that the caller acts as, too. */
class ActingFilter {

    @Inject ActingPosts actingPosts;
    @Inject CurrentIdentityAssociation association;

    /** Goes on with null. */
    @ServerRequestFilter
    Response actAs(ContainerRequestContext request) {
        var post = request.getHeaderString(ActingPosts.HEADER);
        if (post == null) {
            return null;
        }
        var acting = actingPosts.take(association.getIdentity(), post);
        if (acting.isEmpty()) {
            var code = Refusal.Reason.POST_NOT_HELD.name();
            return Response.status(Response.Status.FORBIDDEN)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Json.createObjectBuilder().add("code", code).build().toString())
                    .build();
        }
        association.setIdentity(acting.get());
        return null;
    }
}
