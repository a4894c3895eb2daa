package org.xiaoshao.territory.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;
import org.xiaoshao.territory.GridDrawInput;
import org.xiaoshao.territory.GridMergeInput;
import org.xiaoshao.territory.GridService;
import org.xiaoshao.territory.GridSplitInput;

/** Redrawing the grids of a community, for those who govern it. */
@GraphQLApi
@RolesAllowed({"community-secretary", "township-leader", "county-organiser"})
public class GridActsApi {

    @Inject GridService service;

    @Mutation("gridDraw")
    @Description("Draw the outline of a grid; it may not overlap another of the community.")
    @NonNull
    public GridDraw.Payload draw(
            @Name("id") @Description("The grid's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull GridDrawInput input) {
        return Refusals.or(
                () -> new GridDraw.Payload(service.draw(NodeId.parse(id), input), List.of()),
                faults ->
                        new GridDraw.Payload(
                                null, faults.stream().map(GridDraw.Error::of).toList()));
    }

    @Mutation("gridSplit")
    @Description("Make a second grid of some of the buildings; their open whistles go with them.")
    @NonNull
    public GridSplit.Payload split(
            @Name("id") @Description("The grid's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull GridSplitInput input) {
        return Refusals.or(
                () -> new GridSplit.Payload(service.split(NodeId.parse(id), input), List.of()),
                faults ->
                        new GridSplit.Payload(
                                null, faults.stream().map(GridSplit.Error::of).toList()));
    }

    @Mutation("gridMerge")
    @Description(
            "End a grid: its ground, buildings and open whistles go to another of its community.")
    @NonNull
    public GridMerge.Payload merge(
            @Name("id") @Description("The grid's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull GridMergeInput input) {
        return Refusals.or(
                () -> new GridMerge.Payload(service.merge(NodeId.parse(id), input), List.of()),
                faults ->
                        new GridMerge.Payload(
                                null, faults.stream().map(GridMerge.Error::of).toList()));
    }
}
