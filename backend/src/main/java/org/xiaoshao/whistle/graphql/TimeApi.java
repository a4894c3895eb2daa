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
import org.xiaoshao.whistle.WhistleAskExtensionInput;
import org.xiaoshao.whistle.WhistleEndPauseInput;
import org.xiaoshao.whistle.WhistlePauseInput;
import org.xiaoshao.whistle.WhistleRuleOnExtensionInput;
import org.xiaoshao.whistle.internal.WhistlePart;

/** Stopping the handling clock, and giving it more time. */
@GraphQLApi
@Authenticated
public class TimeApi {

    @Inject MoveService service;
    @Inject Selection selection;

    @Mutation("whistlePause")
    @Description(
            "Stop the handling clock for a reason, until a moment at which it goes on by itself.")
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
    public Pause.Payload pause(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistlePauseInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> new Pause.Payload(service.pause(NodeId.parse(id), input, parts), List.of()),
                faults -> new Pause.Payload(null, faults.stream().map(Pause.Error::of).toList()));
    }

    @Mutation("whistleEndPause")
    @Description("Let the handling clock run again before the pause is over.")
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
    public EndPause.Payload endPause(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleEndPauseInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new EndPause.Payload(
                                service.endPause(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new EndPause.Payload(
                                null, faults.stream().map(EndPause.Error::of).toList()));
    }

    @Mutation("whistleAskExtension")
    @Description("Ask for more time before the deadline.")
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
    public AskExtension.Payload askExtension(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleAskExtensionInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new AskExtension.Payload(
                                service.askExtension(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new AskExtension.Payload(
                                null, faults.stream().map(AskExtension.Error::of).toList()));
    }

    @Mutation("whistleRuleOnExtension")
    @Description("Give the time that was asked for, or less of it, or none.")
    @RolesAllowed({
        "community-worker",
        "community-secretary",
        "township-leader",
        "county-organiser"
    })
    @NonNull
    public RuleOnExtension.Payload ruleOnExtension(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull
                    WhistleRuleOnExtensionInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new RuleOnExtension.Payload(
                                service.ruleOnExtension(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new RuleOnExtension.Payload(
                                null, faults.stream().map(RuleOnExtension.Error::of).toList()));
    }
}
