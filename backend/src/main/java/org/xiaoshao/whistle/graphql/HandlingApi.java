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
import org.xiaoshao.whistle.WhistleConfirmInput;
import org.xiaoshao.whistle.WhistleContactReporterInput;
import org.xiaoshao.whistle.WhistleHandleHereInput;
import org.xiaoshao.whistle.WhistlePassUpInput;
import org.xiaoshao.whistle.WhistleSettleOnSpotInput;
import org.xiaoshao.whistle.WhistleSplitInput;
import org.xiaoshao.whistle.internal.WhistlePart;

/** What those do who have a whistle in hand, beside their orders. */
@GraphQLApi
@Authenticated
public class HandlingApi {

    @Inject MoveService service;
    @Inject Selection selection;

    @Mutation("whistleSettleOnSpot")
    @Description(
            "Record what was found on patrol and settled at once; it is checked and closed like the rest.")
    @RolesAllowed("grid-member")
    @NonNull
    public SettleOnSpot.Payload settleOnSpot(
            @Name("input") @Description("What was found and done.") @NonNull
                    WhistleSettleOnSpotInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> new SettleOnSpot.Payload(service.settleOnSpot(input, parts), List.of()),
                faults ->
                        new SettleOnSpot.Payload(
                                null, faults.stream().map(SettleOnSpot.Error::of).toList()));
    }

    @Mutation("whistleHandleHere")
    @Description(
            "Handle it without asking an organisation: within the grid or community, or at the level it was passed up to.")
    @RolesAllowed({
        "community-worker",
        "community-secretary",
        "township-leader",
        "county-organiser"
    })
    @NonNull
    public HandleHere.Payload handleHere(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleHandleHereInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new HandleHere.Payload(
                                service.handleHere(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new HandleHere.Payload(
                                null, faults.stream().map(HandleHere.Error::of).toList()));
    }

    @Mutation("whistleSplit")
    @Description("Blow a part of a whistle on its own; it is handled beside it and closed with it.")
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
    public Split.Payload split(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleSplitInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> new Split.Payload(service.split(NodeId.parse(id), input, parts), List.of()),
                faults -> new Split.Payload(null, faults.stream().map(Split.Error::of).toList()));
    }

    @Mutation("whistleContactReporter")
    @Description("Record that the reporter was contacted; ends the clock that runs until then.")
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
    public ContactReporter.Payload contactReporter(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull
                    WhistleContactReporterInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new ContactReporter.Payload(
                                service.contactReporter(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new ContactReporter.Payload(
                                null, faults.stream().map(ContactReporter.Error::of).toList()));
    }

    @Mutation("whistlePassUp")
    @Description("Pass a whistle up a level, where it is dispatched anew.")
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
    public PassUp.Payload passUp(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistlePassUpInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> new PassUp.Payload(service.passUp(NodeId.parse(id), input, parts), List.of()),
                faults -> new PassUp.Payload(null, faults.stream().map(PassUp.Error::of).toList()));
    }

    @Mutation("whistleConfirm")
    @Description(
            "Confirm on the spot that it is done, as head of its building or unit; nothing waits for it.")
    @RolesAllowed({"building-head", "unit-head"})
    @NonNull
    public Confirm.Payload confirm(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleConfirmInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new Confirm.Payload(
                                service.confirm(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new Confirm.Payload(null, faults.stream().map(Confirm.Error::of).toList()));
    }
}
