package org.xiaoshao.territory.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.EstateService;
import org.xiaoshao.territory.EstateSheetView;
import org.xiaoshao.territory.PlaceStandingView;

/** Estates and what stands on them, for everybody: they name places, not people. */
@GraphQLApi
@PermitAll
public class EstateApi {

    @Inject EstateService service;

    @Query("estate")
    @Description("An estate with its community and its buildings; null when there is none.")
    public EstateSheetView estate(
            @Name("id") @NonNull @Id @Description("The estate's id.") String id) {
        return service.estate(NodeId.parse(id)).orElse(null);
    }

    @Name("standing")
    @NonNull
    @Description("Whether it is there.")
    public List<@NonNull PlaceStandingView> standingOfBuildings(
            @Source List<BuildingView> buildings) {
        var standings =
                service.standingsOfBuildings(buildings.stream().map(BuildingView::id).toList());
        return buildings.stream().map(building -> standings.get(building.id())).toList();
    }

    @Name("closedBuildings")
    @NonNull
    @Description("Its buildings that were closed, at most 200.")
    public List<@NonNull List<@NonNull BuildingView>> closedBuildings(
            @Source List<EstateSheetView> sheets) {
        var ids = sheets.stream().map(sheet -> UUID.fromString(sheet.estate().id())).toList();
        return Rows.alignLists(
                sheets,
                sheet -> UUID.fromString(sheet.estate().id()),
                service.closedBuildingsOf(ids));
    }

    @Name("estates")
    @NonNull
    @Description("Its estates by name with what stands on them, at most 200.")
    public List<@NonNull List<@NonNull EstateSheetView>> estatesOfCommunity(
            @Source List<CommunityView> communities) {
        return Rows.alignLists(
                communities,
                CommunityView::code,
                service.estatesOf(communities.stream().map(CommunityView::code).toList()));
    }
}
