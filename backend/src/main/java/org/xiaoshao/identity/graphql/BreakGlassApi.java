package org.xiaoshao.identity.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.identity.BreakGlassCloseInput;
import org.xiaoshao.identity.BreakGlassConnection;
import org.xiaoshao.identity.BreakGlassFilterInput;
import org.xiaoshao.identity.BreakGlassOpenInput;
import org.xiaoshao.identity.BreakGlassReviewInput;
import org.xiaoshao.identity.BreakGlassService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;

/**
 * Reading another community in an emergency (紧急调阅): for those who do, and the county behind them.
 */
@GraphQLApi
@RolesAllowed({
    "community-worker",
    "community-secretary",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class BreakGlassApi {

    @Inject BreakGlassService service;
    @Inject Selection selection;

    @Query("breakGlasses")
    @NonNull
    @Description(
            "Communities opened in an emergency, the newest first: the caller's own, and all of the"
                    + " county for its organiser and auditor.")
    public BreakGlassConnection breakGlasses(
            @Name("filter") @Description("Which; all when not said.") BreakGlassFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(
                Optional.ofNullable(filter).orElse(BreakGlassFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }

    @Mutation("breakGlassOpen")
    @NonNull
    @RolesAllowed({"community-worker", "community-secretary", "township-leader"})
    @Description("Read another community of the county for an hour, in an emergency.")
    public BreakGlassOpen.Payload open(
            @Name("input") @Description("What is wanted.") @NonNull BreakGlassOpenInput input) {
        return Refusals.or(
                () -> new BreakGlassOpen.Payload(service.open(input), List.of()),
                faults ->
                        new BreakGlassOpen.Payload(
                                null, faults.stream().map(BreakGlassOpen.Error::of).toList()));
    }

    @Mutation("breakGlassClose")
    @NonNull
    @RolesAllowed({"community-worker", "community-secretary", "township-leader"})
    @Description("Stop reading there.")
    public BreakGlassClose.Payload close(
            @Name("id") @Description("Its id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull BreakGlassCloseInput input) {
        return Refusals.or(
                () ->
                        new BreakGlassClose.Payload(
                                service.close(NodeId.parse(id), input), List.of()),
                faults ->
                        new BreakGlassClose.Payload(
                                null, faults.stream().map(BreakGlassClose.Error::of).toList()));
    }

    @Mutation("breakGlassReview")
    @NonNull
    @RolesAllowed("county-organiser")
    @Description("Say whether it was justified; not justified ends it at once.")
    public BreakGlassReview.Payload review(
            @Name("id") @Description("Its id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull BreakGlassReviewInput input) {
        return Refusals.or(
                () ->
                        new BreakGlassReview.Payload(
                                service.review(NodeId.parse(id), input), List.of()),
                faults ->
                        new BreakGlassReview.Payload(
                                null, faults.stream().map(BreakGlassReview.Error::of).toList()));
    }
}
