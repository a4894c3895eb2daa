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
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;
import org.xiaoshao.whistle.WhistleAdmitInput;
import org.xiaoshao.whistle.WhistleDeclineInput;
import org.xiaoshao.whistle.WhistleDispatchInput;
import org.xiaoshao.whistle.WhistleFeedBackInput;
import org.xiaoshao.whistle.WhistleService;
import org.xiaoshao.whistle.WhistleWriteOffInput;
import org.xiaoshao.whistle.internal.WhistlePart;

/** What a community does with its whistles. */
@GraphQLApi
@Authenticated
public class CommunityApi {

    @Inject WhistleService service;
    @Inject Selection selection;

    @Mutation("whistleAdmit")
    @Description("Accept a whistle under a matter of the duty list; starts its handling clock.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public Admit.Payload admit(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleAdmitInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> new Admit.Payload(service.admit(NodeId.parse(id), input, parts), List.of()),
                faults -> new Admit.Payload(null, faults.stream().map(Admit.Error::of).toList()));
    }

    @Mutation("whistleDecline")
    @Description("Refuse a whistle, naming the article and where else to go.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public Decline.Payload decline(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleDeclineInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new Decline.Payload(
                                service.decline(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new Decline.Payload(null, faults.stream().map(Decline.Error::of).toList()));
    }

    @Mutation("whistleDispatch")
    @Description("Send a whistle to a lead organisation and co-handlers, as whoever settles it.")
    @RolesAllowed({
        "community-worker",
        "community-secretary",
        "township-leader",
        "county-organiser"
    })
    @NonNull
    public Dispatch.Payload dispatch(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleDispatchInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new Dispatch.Payload(
                                service.dispatch(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new Dispatch.Payload(
                                null, faults.stream().map(Dispatch.Error::of).toList()));
    }

    @Mutation("whistleFeedBack")
    @Description("Tell the reporters the result after checking it, and ask them to evaluate.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public FeedBack.Payload feedBack(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleFeedBackInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new FeedBack.Payload(
                                service.feedBack(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new FeedBack.Payload(
                                null, faults.stream().map(FeedBack.Error::of).toList()));
    }

    @Mutation("whistleWriteOff")
    @Description("Close a whistle that was evaluated as solved, under a write-off number.")
    @RolesAllowed({"community-secretary"})
    @NonNull
    public WriteOff.Payload writeOff(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleWriteOffInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new WriteOff.Payload(
                                service.writeOff(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new WriteOff.Payload(
                                null, faults.stream().map(WriteOff.Error::of).toList()));
    }
}
