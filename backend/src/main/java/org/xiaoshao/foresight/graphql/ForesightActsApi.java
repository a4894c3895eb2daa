package org.xiaoshao.foresight.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.foresight.ForesightAcceptInput;
import org.xiaoshao.foresight.ForesightDismissInput;
import org.xiaoshao.foresight.ForesightLookInput;
import org.xiaoshao.foresight.ForesightLookService;
import org.xiaoshao.foresight.ForesightService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Deciding findings, by the staff of the community. */
@GraphQLApi
@RolesAllowed({"community-worker", "community-secretary"})
public class ForesightActsApi {

    @Inject ForesightService service;
    @Inject ForesightLookService looks;

    @Mutation("foresightAccept")
    @Description("Accept a finding: blow a whistle about it (source PROACTIVE).")
    @NonNull
    public ForesightAccept.Payload foresightAccept(
            @Name("id") @Description("The finding's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull ForesightAcceptInput input) {
        return Refusals.or(
                () ->
                        new ForesightAccept.Payload(
                                service.accept(NodeId.parse(id), input), List.of()),
                faults ->
                        new ForesightAccept.Payload(
                                null, faults.stream().map(ForesightAccept.Error::of).toList()));
    }

    @Mutation("foresightDismiss")
    @Description("Dismiss a finding and say why.")
    @NonNull
    public ForesightDismiss.Payload foresightDismiss(
            @Name("id") @Description("The finding's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull ForesightDismissInput input) {
        return Refusals.or(
                () ->
                        new ForesightDismiss.Payload(
                                service.dismiss(NodeId.parse(id), input), List.of()),
                faults ->
                        new ForesightDismiss.Payload(
                                null, faults.stream().map(ForesightDismiss.Error::of).toList()));
    }

    @Mutation("foresightLook")
    @Description("Look through the past of the caller's community now.")
    @NonNull
    @RolesAllowed("community-secretary")
    public ForesightLook.Payload foresightLook(
            @Name("input") @Description("What is wanted.") @NonNull ForesightLookInput input) {
        return Refusals.or(
                () -> new ForesightLook.Payload(looks.lookNow(input), List.of()),
                faults ->
                        new ForesightLook.Payload(
                                null, faults.stream().map(ForesightLook.Error::of).toList()));
    }
}
