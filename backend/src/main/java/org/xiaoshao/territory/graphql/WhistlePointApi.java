package org.xiaoshao.territory.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.territory.WhistlePointConnection;
import org.xiaoshao.territory.WhistlePointService;
import org.xiaoshao.territory.WhistlePointView;

/** Whistle points for everybody: they hang in public. */
@GraphQLApi
@PermitAll
public class WhistlePointApi {

    @Inject WhistlePointService service;
    @Inject Selection selection;

    @Query("whistlePoint")
    @Description("The whistle point of a code, hanging or taken down; null when there is none.")
    public WhistlePointView whistlePoint(
            @Name("code") @NonNull @Description("What its poster says; case does not matter.")
                    String code) {
        return service.byCode(code).orElse(null);
    }

    @Query("whistlePoints")
    @NonNull
    @Description("The whistle points that hang in a community, oldest first.")
    public WhistlePointConnection whistlePoints(
            @Name("community") @NonNull @Id @Description("Code of the community.") String community,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(community, first, after, selection.current().has("totalCount"));
    }
}
