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
import org.xiaoshao.territory.WhistlePointPutUpInput;
import org.xiaoshao.territory.WhistlePointService;
import org.xiaoshao.territory.WhistlePointTakeDownInput;

/** Putting whistle points up and taking them down, for those who run a community. */
@GraphQLApi
@RolesAllowed({"community-worker", "community-secretary"})
public class WhistlePointActsApi {

    @Inject WhistlePointService service;

    @Mutation("whistlePointPutUp")
    @Description("Put up a whistle point; its poster is printed from its code.")
    @NonNull
    public WhistlePointPutUp.Payload putUp(
            @Name("input") @Description("What is done.") @NonNull WhistlePointPutUpInput input) {
        return Refusals.or(
                () -> new WhistlePointPutUp.Payload(service.putUp(input), List.of()),
                faults ->
                        new WhistlePointPutUp.Payload(
                                null, faults.stream().map(WhistlePointPutUp.Error::of).toList()));
    }

    @Mutation("whistlePointTakeDown")
    @Description("Take a whistle point down; posters that still hang go on telling their place.")
    @NonNull
    public WhistlePointTakeDown.Payload takeDown(
            @Name("id") @Description("The whistle point's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistlePointTakeDownInput input) {
        return Refusals.or(
                () ->
                        new WhistlePointTakeDown.Payload(
                                service.takeDown(NodeId.parse(id), input), List.of()),
                faults ->
                        new WhistlePointTakeDown.Payload(
                                null,
                                faults.stream().map(WhistlePointTakeDown.Error::of).toList()));
    }
}
