package org.xiaoshao.identity.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.identity.IdentityService;
import org.xiaoshao.identity.MeView;

/** Says who the caller is; open to all, and null without login. */
@GraphQLApi
@PermitAll
public class MeApi {

    @Inject IdentityService service;

    @Query("me")
    @Description("The caller; null without login.")
    public MeView me() {
        return service.me().orElse(null);
    }
}
