package org.xiaoshao.territory.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.territory.PlaceHistoryService;
import org.xiaoshao.territory.PlaceStateView;

/** What places were, for everybody; who changed them for those who run or govern the community. */
@GraphQLApi
@PermitAll
public class PlaceHistoryApi {

    @Inject PlaceHistoryService service;

    @Name("history")
    @NonNull
    @Description(
            "What it was called and lay in, the oldest first and as it is now last; the newest 200.")
    public List<@NonNull List<@NonNull PlaceStateView>> ofDivisions(
            @Source List<DivisionView> divisions) {
        return Rows.alignLists(
                divisions,
                DivisionView::code,
                service.ofDivisions(divisions.stream().map(DivisionView::code).toList()));
    }

    @Name("history")
    @NonNull
    @Description("What it was called, the oldest first and as it is now last; the newest 200.")
    public List<@NonNull List<@NonNull PlaceStateView>> ofEstates(
            @Source List<EstateView> estates) {
        return Rows.alignLists(
                estates,
                EstateView::id,
                service.ofEstates(estates.stream().map(EstateView::id).toList()));
    }

    @Name("history")
    @NonNull
    @Description(
            "What it was called and whether it was in use, the oldest first and as it is now last; the newest 200.")
    public List<@NonNull List<@NonNull PlaceStateView>> ofGrids(@Source List<GridView> grids) {
        return Rows.alignLists(
                grids, GridView::id, service.ofGrids(grids.stream().map(GridView::id).toList()));
    }

    @Name("history")
    @NonNull
    @Description(
            "What it was called, lay in and was divided into, the oldest first and as it is now last; the newest 200.")
    public List<@NonNull List<@NonNull PlaceStateView>> ofBuildings(
            @Source List<BuildingView> buildings) {
        return Rows.alignLists(
                buildings,
                BuildingView::id,
                service.ofBuildings(buildings.stream().map(BuildingView::id).toList()));
    }
}
