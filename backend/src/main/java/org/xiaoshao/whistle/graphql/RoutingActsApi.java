package org.xiaoshao.whistle.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;
import org.xiaoshao.whistle.RoutingDryRunView;
import org.xiaoshao.whistle.RoutingService;
import org.xiaoshao.whistle.RoutingTableDiscardInput;
import org.xiaoshao.whistle.RoutingTableDraftInput;
import org.xiaoshao.whistle.RoutingTablePublishInput;
import org.xiaoshao.whistle.RoutingTableSaveInput;

/** Writing routing rules: the leader of a town, the organiser of a county for its own level. */
@GraphQLApi
@RolesAllowed({"township-leader", "county-organiser"})
public class RoutingActsApi {

    @Inject RoutingService service;

    @Query("routingDryRun")
    @Description(
            "What a version of routing rules would have proposed for past whistles, compared with"
                    + " who led them; null when there is no such version for the caller. A period"
                    + " of more than 366 days is refused with PERIOD_TOO_LONG.")
    public RoutingDryRunView dryRun(
            @Name("table") @Description("Id of the version.") @NonNull @Id String table,
            @Name("from") @Description("First day on which they were blown.") @NonNull
                    LocalDate from,
            @Name("to") @Description("Last day on which they were blown.") @NonNull LocalDate to) {
        return service.dryRun(NodeId.parse(table), from, to).orElse(null);
    }

    @Mutation("routingTableDraft")
    @Description("Begin the next version of the routing rules of a town or county.")
    @NonNull
    public RoutingTableDraft.Payload draft(
            @Name("input") @Description("What is wanted.") @NonNull RoutingTableDraftInput input) {
        return Refusals.or(
                () -> new RoutingTableDraft.Payload(service.draft(input), List.of()),
                faults ->
                        new RoutingTableDraft.Payload(
                                null, faults.stream().map(RoutingTableDraft.Error::of).toList()));
    }

    @Mutation("routingTableSave")
    @Description("Replace all rules of a draft.")
    @NonNull
    public RoutingTableSave.Payload save(
            @Name("id") @Description("The draft's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull RoutingTableSaveInput input) {
        return Refusals.or(
                () ->
                        new RoutingTableSave.Payload(
                                service.save(NodeId.parse(id), input), List.of()),
                faults ->
                        new RoutingTableSave.Payload(
                                null, faults.stream().map(RoutingTableSave.Error::of).toList()));
    }

    @Mutation("routingTablePublish")
    @Description("Publish a draft: whistles are proposed by it from a moment on.")
    @NonNull
    public RoutingTablePublish.Payload publish(
            @Name("id") @Description("The draft's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull
                    RoutingTablePublishInput input) {
        return Refusals.or(
                () ->
                        new RoutingTablePublish.Payload(
                                service.publish(NodeId.parse(id), input), List.of()),
                faults ->
                        new RoutingTablePublish.Payload(
                                null, faults.stream().map(RoutingTablePublish.Error::of).toList()));
    }

    @Mutation("routingTableDiscard")
    @Description("Throw a draft away.")
    @NonNull
    public RoutingTableDiscard.Payload discard(
            @Name("id") @Description("The draft's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull
                    RoutingTableDiscardInput input) {
        return Refusals.or(
                () ->
                        new RoutingTableDiscard.Payload(
                                service.discard(NodeId.parse(id), input).toString(), List.of()),
                faults ->
                        new RoutingTableDiscard.Payload(
                                null, faults.stream().map(RoutingTableDiscard.Error::of).toList()));
    }
}
