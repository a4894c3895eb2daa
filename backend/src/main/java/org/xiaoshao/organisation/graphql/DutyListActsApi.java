package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.DutyListDiscardInput;
import org.xiaoshao.organisation.DutyListDraftInput;
import org.xiaoshao.organisation.DutyListPublishInput;
import org.xiaoshao.organisation.DutyListService;
import org.xiaoshao.organisation.MatterDraftEndInput;
import org.xiaoshao.organisation.MatterDraftInput;
import org.xiaoshao.organisation.MatterDraftUndoInput;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Drafting and publishing duty lists, for the county. */
@GraphQLApi
@RolesAllowed({"county-organiser"})
public class DutyListActsApi {

    @Inject DutyListService service;

    @Mutation("dutyListDraft")
    @Description("Begin the next version of a duty list.")
    @NonNull
    public DutyListDraft.Payload draft(
            @Name("input") @Description("What is wanted.") @NonNull DutyListDraftInput input) {
        return Refusals.or(
                () -> new DutyListDraft.Payload(service.draft(input), List.of()),
                faults ->
                        new DutyListDraft.Payload(
                                null, faults.stream().map(DutyListDraft.Error::of).toList()));
    }

    @Mutation("matterDraft")
    @Description("Say in a draft what a matter shall be.")
    @NonNull
    public MatterDraft.Payload put(
            @Name("id") @Description("The draft's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull MatterDraftInput input) {
        return Refusals.or(
                () -> new MatterDraft.Payload(service.put(NodeId.parse(id), input), List.of()),
                faults ->
                        new MatterDraft.Payload(
                                null, faults.stream().map(MatterDraft.Error::of).toList()));
    }

    @Mutation("matterDraftEnd")
    @Description("Say in a draft that a matter shall be no more.")
    @NonNull
    public MatterDraftEnd.Payload end(
            @Name("id") @Description("The draft's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull MatterDraftEndInput input) {
        return Refusals.or(
                () -> new MatterDraftEnd.Payload(service.end(NodeId.parse(id), input), List.of()),
                faults ->
                        new MatterDraftEnd.Payload(
                                null, faults.stream().map(MatterDraftEnd.Error::of).toList()));
    }

    @Mutation("matterDraftUndo")
    @Description("Take back what a draft changes about a matter.")
    @NonNull
    public MatterDraftUndo.Payload undo(
            @Name("id") @Description("The draft's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull MatterDraftUndoInput input) {
        return Refusals.or(
                () -> new MatterDraftUndo.Payload(service.undo(NodeId.parse(id), input), List.of()),
                faults ->
                        new MatterDraftUndo.Payload(
                                null, faults.stream().map(MatterDraftUndo.Error::of).toList()));
    }

    @Mutation("dutyListPublish")
    @Description("Publish a draft: what it changes comes into force at once, on a day.")
    @NonNull
    public DutyListPublish.Payload publish(
            @Name("id") @Description("The draft's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull DutyListPublishInput input) {
        return Refusals.or(
                () ->
                        new DutyListPublish.Payload(
                                service.publish(NodeId.parse(id), input), List.of()),
                faults ->
                        new DutyListPublish.Payload(
                                null, faults.stream().map(DutyListPublish.Error::of).toList()));
    }

    @Mutation("dutyListDiscard")
    @Description("Throw a draft away.")
    @NonNull
    public DutyListDiscard.Payload discard(
            @Name("id") @Description("The draft's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull DutyListDiscardInput input) {
        return Refusals.or(
                () ->
                        new DutyListDiscard.Payload(
                                service.discard(NodeId.parse(id), input).toString(), List.of()),
                faults ->
                        new DutyListDiscard.Payload(
                                null, faults.stream().map(DutyListDiscard.Error::of).toList()));
    }
}
