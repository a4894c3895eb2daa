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
import org.xiaoshao.territory.BuildingCloseInput;
import org.xiaoshao.territory.BuildingRenameInput;
import org.xiaoshao.territory.EstateCloseInput;
import org.xiaoshao.territory.EstateRenameInput;
import org.xiaoshao.territory.EstateService;

/** Renaming and closing estates and buildings, for those who govern their community. */
@GraphQLApi
@RolesAllowed({"community-secretary", "township-leader", "county-organiser"})
public class PlaceActsApi {

    @Inject EstateService service;

    @Mutation("estateRename")
    @Description("Give an estate another name; what it was called stays in its history.")
    @NonNull
    public EstateRename.Payload renameEstate(
            @Name("id") @Description("The estate's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull EstateRenameInput input) {
        return Refusals.or(
                () -> new EstateRename.Payload(service.rename(NodeId.parse(id), input), List.of()),
                EstateRename.Payload::refused);
    }

    @Mutation("estateClose")
    @Description(
            "Close an estate for good, with its buildings and their printed codes; only when nobody lives there and nothing is open.")
    @NonNull
    public EstateClose.Payload closeEstate(
            @Name("id") @Description("The estate's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull EstateCloseInput input) {
        return Refusals.or(
                () -> new EstateClose.Payload(service.close(NodeId.parse(id), input), List.of()),
                EstateClose.Payload::refused);
    }

    @Mutation("buildingRename")
    @Description("Give a building another name; what it was called stays in its history.")
    @NonNull
    public BuildingRename.Payload renameBuilding(
            @Name("id") @Description("The building's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull BuildingRenameInput input) {
        return Refusals.or(
                () ->
                        new BuildingRename.Payload(
                                service.rename(NodeId.parse(id), input), List.of()),
                BuildingRename.Payload::refused);
    }

    @Mutation("buildingClose")
    @Description(
            "Close a building for good, with its printed codes; only when nobody lives there and nothing is open.")
    @NonNull
    public BuildingClose.Payload closeBuilding(
            @Name("id") @Description("The building's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull BuildingCloseInput input) {
        return Refusals.or(
                () -> new BuildingClose.Payload(service.close(NodeId.parse(id), input), List.of()),
                BuildingClose.Payload::refused);
    }
}
