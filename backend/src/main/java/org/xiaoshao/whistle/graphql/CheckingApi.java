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
import org.xiaoshao.whistle.WhistleCloseUnresolvedInput;
import org.xiaoshao.whistle.WhistleRecordCallBackInput;
import org.xiaoshao.whistle.WhistleSendBackInput;
import org.xiaoshao.whistle.WhistleUndoInput;
import org.xiaoshao.whistle.internal.WhistlePart;

/** What turns a whistle back, or ends what cannot be solved. */
@GraphQLApi
@Authenticated
public class CheckingApi {

    @Inject MoveService service;
    @Inject Selection selection;

    @Mutation("whistleSendBack")
    @Description("Check the result and send the whistle back to be done again.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public SendBack.Payload sendBack(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleSendBackInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new SendBack.Payload(
                                service.sendBack(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new SendBack.Payload(
                                null, faults.stream().map(SendBack.Error::of).toList()));
    }

    @Mutation("whistleRecordCallBack")
    @Description(
            "Record a call to a reporter who did not evaluate; the third that reaches nobody ends it without an answer.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public RecordCallBack.Payload recordCallBack(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull
                    WhistleRecordCallBackInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new RecordCallBack.Payload(
                                service.recordCallBack(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new RecordCallBack.Payload(
                                null, faults.stream().map(RecordCallBack.Error::of).toList()));
    }

    @Mutation("whistleCloseUnresolved")
    @Description(
            "Close what the county could not solve either: one organiser proposes it, another one or the leader of the town decides.")
    @RolesAllowed({"township-leader", "county-organiser"})
    @NonNull
    public CloseUnresolved.Payload closeUnresolved(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull
                    WhistleCloseUnresolvedInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new CloseUnresolved.Payload(
                                service.closeUnresolved(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new CloseUnresolved.Payload(
                                null, faults.stream().map(CloseUnresolved.Error::of).toList()));
    }

    @Mutation("whistleUndo")
    @Description(
            "Take back one's own last step on a whistle, within five minutes and if nothing followed it.")
    @RolesAllowed({
        "community-worker",
        "community-secretary",
        "township-leader",
        "county-organiser",
        "organisation-staff",
        "department-staff",
        "department-head",
        "building-head",
        "unit-head"
    })
    @NonNull
    public Undo.Payload undo(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleUndoInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> new Undo.Payload(service.undo(NodeId.parse(id), input, parts), List.of()),
                faults -> new Undo.Payload(null, faults.stream().map(Undo.Error::of).toList()));
    }
}
