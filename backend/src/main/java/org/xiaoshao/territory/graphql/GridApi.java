package org.xiaoshao.territory.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.territory.CommunityMapView;
import org.xiaoshao.territory.GridService;
import org.xiaoshao.territory.GridView;

/** Grids on the map, for everybody: a phone that knows where it is finds its grid. */
@GraphQLApi
@PermitAll
public class GridApi {

    @Inject GridService service;

    @Query("communityMap")
    @Description(
            "The grids of a community as they are drawn; null when there is no such community.")
    public CommunityMapView communityMap(
            @Name("code") @NonNull @Description("Code of the community, twelve digits.")
                    String code) {
        return service.map(code).orElse(null);
    }

    @Query("gridAt")
    @Description("The grid that covers a point; null where none is drawn.")
    public GridView gridAt(
            @Name("longitude") @NonNull @Description("Degrees east, WGS-84.") Double longitude,
            @Name("latitude") @NonNull @Description("Degrees north, WGS-84.") Double latitude) {
        return service.at(longitude, latitude).orElse(null);
    }
}
