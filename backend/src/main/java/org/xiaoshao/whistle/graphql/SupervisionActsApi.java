package org.xiaoshao.whistle.graphql;

import io.quarkus.security.Authenticated;
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
import org.xiaoshao.whistle.SupervisionAcceptInput;
import org.xiaoshao.whistle.SupervisionOpenInput;
import org.xiaoshao.whistle.SupervisionRejectInput;
import org.xiaoshao.whistle.SupervisionReplyInput;
import org.xiaoshao.whistle.SupervisionService;

/** Supervises whoever has to handle a whistle, and what comes of it. */
@GraphQLApi
@Authenticated
public class SupervisionActsApi {

    @Inject SupervisionService service;

    @Mutation("supervisionOpen")
    @Description(
            "Supervise whoever has to handle a whistle (督办): what is wrong, what is demanded and by when.")
    @RolesAllowed({"township-leader", "county-organiser"})
    @NonNull
    public SupervisionOpen.Payload open(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull SupervisionOpenInput input) {
        return Refusals.or(
                () -> new SupervisionOpen.Payload(service.open(NodeId.parse(id), input), List.of()),
                faults ->
                        new SupervisionOpen.Payload(
                                null, faults.stream().map(SupervisionOpen.Error::of).toList()));
    }

    @Mutation("supervisionReply")
    @Description("Say what was put right, for the organisation or level that is supervised.")
    @RolesAllowed({
        "community-worker",
        "community-secretary",
        "township-leader",
        "county-organiser",
        "organisation-staff",
        "department-staff",
        "department-head"
    })
    @NonNull
    public SupervisionReply.Payload reply(
            @Name("id") @Description("The supervision's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull SupervisionReplyInput input) {
        return Refusals.or(
                () ->
                        new SupervisionReply.Payload(
                                service.reply(NodeId.parse(id), input), List.of()),
                faults ->
                        new SupervisionReply.Payload(
                                null, faults.stream().map(SupervisionReply.Error::of).toList()));
    }

    @Mutation("supervisionAccept")
    @Description("Accept the answer, which closes the supervision.")
    @RolesAllowed({"township-leader", "county-organiser"})
    @NonNull
    public SupervisionAccept.Payload accept(
            @Name("id") @Description("The supervision's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull SupervisionAcceptInput input) {
        return Refusals.or(
                () ->
                        new SupervisionAccept.Payload(
                                service.accept(NodeId.parse(id), input), List.of()),
                faults ->
                        new SupervisionAccept.Payload(
                                null, faults.stream().map(SupervisionAccept.Error::of).toList()));
    }

    @Mutation("supervisionReject")
    @Description("Not accept the answer: it has to be put right by another date.")
    @RolesAllowed({"township-leader", "county-organiser"})
    @NonNull
    public SupervisionReject.Payload reject(
            @Name("id") @Description("The supervision's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull SupervisionRejectInput input) {
        return Refusals.or(
                () ->
                        new SupervisionReject.Payload(
                                service.reject(NodeId.parse(id), input), List.of()),
                faults ->
                        new SupervisionReject.Payload(
                                null, faults.stream().map(SupervisionReject.Error::of).toList()));
    }
}
