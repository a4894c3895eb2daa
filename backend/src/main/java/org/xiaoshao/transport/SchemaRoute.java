package org.xiaoshao.transport;

import graphql.schema.GraphQLSchema;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.xiaoshao.identity.Caller;

/**
 * The schema as text, for generators of clients; for those to whom {@link Introspection} tells it.
 */
@ApplicationScoped
class SchemaRoute {

    @Inject GraphQLSchema schema;
    @Inject Introspection introspection;

    void register(@Observes Router router) {
        router.get("/graphql/schema.graphql").order(-1).handler(this::print);
    }

    private void print(RoutingContext http) {
        var identity = ((QuarkusHttpUser) http.user()).getSecurityIdentity();
        var answer = http.response().putHeader("X-Content-Type-Options", "nosniff");
        if (introspection.isOpenTo(Caller.of(identity))) {
            answer.putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(new SchemaPrinter().print(schema));
        } else {
            answer.setStatusCode(identity.isAnonymous() ? 401 : 403).end();
        }
    }
}
