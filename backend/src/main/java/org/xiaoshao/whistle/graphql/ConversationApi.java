package org.xiaoshao.whistle.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.identity.VisitorLimit;
import org.xiaoshao.identity.VisitorLimit.Kind;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;
import org.xiaoshao.whistle.MoveService;
import org.xiaoshao.whistle.WhistleAnswerInput;
import org.xiaoshao.whistle.WhistleObjectInput;
import org.xiaoshao.whistle.WhistleReopenInput;
import org.xiaoshao.whistle.WhistleSupplementInput;
import org.xiaoshao.whistle.WhistleUrgeInput;
import org.xiaoshao.whistle.WhistleWithdrawInput;
import org.xiaoshao.whistle.internal.WhistlePart;

/** What reporters say to those who handle their whistle, with login or tracking code. */
@GraphQLApi
@PermitAll
public class ConversationApi {

    @Inject MoveService service;
    @Inject Selection selection;

    @VisitorLimit(Kind.WRITE)
    @Mutation("whistleAnswer")
    @Description("Answer what the community asked, with login or by tracking code.")
    @NonNull
    public Answer.Payload answer(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleAnswerInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> {
                    var done = service.answer(NodeId.parse(id), input, parts);
                    return new Answer.Payload(done.whistle(), done.tracking(), List.of());
                },
                faults ->
                        new Answer.Payload(
                                null, null, faults.stream().map(Answer.Error::of).toList()));
    }

    @VisitorLimit(Kind.WRITE)
    @Mutation("whistleWithdraw")
    @Description("Take one's report back before it is admitted, with login or by tracking code.")
    @NonNull
    public Withdraw.Payload withdraw(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleWithdrawInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> {
                    var done = service.withdraw(NodeId.parse(id), input, parts);
                    return new Withdraw.Payload(done.whistle(), done.tracking(), List.of());
                },
                faults ->
                        new Withdraw.Payload(
                                null, null, faults.stream().map(Withdraw.Error::of).toList()));
    }

    @VisitorLimit(Kind.WRITE)
    @Mutation("whistleObject")
    @Description(
            "Object once to its being declined, with login or by tracking code; the secretary decides.")
    @NonNull
    public Object.Payload object(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleObjectInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> {
                    var done = service.object(NodeId.parse(id), input, parts);
                    return new Object.Payload(done.whistle(), done.tracking(), List.of());
                },
                faults ->
                        new Object.Payload(
                                null, null, faults.stream().map(Object.Error::of).toList()));
    }

    @VisitorLimit(Kind.WRITE)
    @Mutation("whistleSupplement")
    @Description("Add something to one's report, with login or by tracking code.")
    @NonNull
    public Supplement.Payload supplement(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleSupplementInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> {
                    var done = service.supplement(NodeId.parse(id), input, parts);
                    return new Supplement.Payload(done.whistle(), done.tracking(), List.of());
                },
                faults ->
                        new Supplement.Payload(
                                null, null, faults.stream().map(Supplement.Error::of).toList()));
    }

    @VisitorLimit(Kind.WRITE)
    @Mutation("whistleUrge")
    @Description("Urge those who handle it, once a day, with login or by tracking code.")
    @NonNull
    public Urge.Payload urge(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleUrgeInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> {
                    var done = service.urge(NodeId.parse(id), input, parts);
                    return new Urge.Payload(done.whistle(), done.tracking(), List.of());
                },
                faults ->
                        new Urge.Payload(null, null, faults.stream().map(Urge.Error::of).toList()));
    }

    @VisitorLimit(Kind.WRITE)
    @Mutation("whistleReopen")
    @Description(
            "Open a closed whistle again within ten days, as its reporter with login or tracking code, or as secretary.")
    @NonNull
    public Reopen.Payload reopen(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleReopenInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> {
                    var done = service.reopen(NodeId.parse(id), input, parts);
                    return new Reopen.Payload(done.whistle(), done.tracking(), List.of());
                },
                faults ->
                        new Reopen.Payload(
                                null, null, faults.stream().map(Reopen.Error::of).toList()));
    }
}
