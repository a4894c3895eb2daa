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
import org.xiaoshao.whistle.MoveService;
import org.xiaoshao.whistle.WhistleAskReporterInput;
import org.xiaoshao.whistle.WhistleMergeInput;
import org.xiaoshao.whistle.WhistleResumeInput;
import org.xiaoshao.whistle.WhistleUnmergeInput;
import org.xiaoshao.whistle.internal.WhistlePart;

/** What a community does before it admits: asks, and joins what is about the same thing. */
@GraphQLApi
@Authenticated
public class AdmissionApi {

    @Inject MoveService service;
    @Inject Selection selection;

    @Mutation("whistleAskReporter")
    @Description(
            "Ask the reporter something before deciding; the reporter has some working days to answer.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public AskReporter.Payload askReporter(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleAskReporterInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new AskReporter.Payload(
                                service.askReporter(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new AskReporter.Payload(
                                null, faults.stream().map(AskReporter.Error::of).toList()));
    }

    @Mutation("whistleResume")
    @Description("Go on without an answer of the reporter.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public Resume.Payload resume(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleResumeInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> new Resume.Payload(service.resume(NodeId.parse(id), input, parts), List.of()),
                faults -> new Resume.Payload(null, faults.stream().map(Resume.Error::of).toList()));
    }

    @Mutation("whistleMerge")
    @Description(
            "Join a whistle to another one about the same thing; its reporters are told, rate and count there.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public Merge.Payload merge(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleMergeInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> new Merge.Payload(service.merge(NodeId.parse(id), input, parts), List.of()),
                faults -> new Merge.Payload(null, faults.stream().map(Merge.Error::of).toList()));
    }

    @Mutation("whistleUnmerge")
    @Description("Take a whistle out of the one it was joined to.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public Unmerge.Payload unmerge(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleUnmergeInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new Unmerge.Payload(
                                service.unmerge(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new Unmerge.Payload(null, faults.stream().map(Unmerge.Error::of).toList()));
    }
}
