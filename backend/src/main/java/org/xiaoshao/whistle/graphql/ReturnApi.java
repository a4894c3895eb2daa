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
import org.xiaoshao.whistle.WhistleAskReturnInput;
import org.xiaoshao.whistle.WhistleRuleOnReturnInput;
import org.xiaoshao.whistle.internal.WhistlePart;

/** Giving an order back, and the ruling on it. */
@GraphQLApi
@Authenticated
public class ReturnApi {

    @Inject MoveService service;
    @Inject Selection selection;

    @Mutation("whistleAskReturn")
    @Description(
            "Ask to give an order back, within the window after it was sent; the handling clock goes on.")
    @RolesAllowed({"organisation-staff", "department-staff", "department-head"})
    @NonNull
    public AskReturn.Payload askReturn(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleAskReturnInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new AskReturn.Payload(
                                service.askReturn(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new AskReturn.Payload(
                                null, faults.stream().map(AskReturn.Error::of).toList()));
    }

    @Mutation("whistleRuleOnReturn")
    @Description(
            "Rule on an order that an organisation wants to give back: upheld, the whistle is dispatched anew; overruled, the organisation keeps it.")
    @RolesAllowed({"township-leader", "county-organiser"})
    @NonNull
    public RuleOnReturn.Payload ruleOnReturn(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleRuleOnReturnInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new RuleOnReturn.Payload(
                                service.ruleOnReturn(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new RuleOnReturn.Payload(
                                null, faults.stream().map(RuleOnReturn.Error::of).toList()));
    }
}
