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
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.identity.VisitorLimit;
import org.xiaoshao.identity.VisitorLimit.Kind;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;
import org.xiaoshao.whistle.WhistleBlowInput;
import org.xiaoshao.whistle.WhistleEvaluateInput;
import org.xiaoshao.whistle.WhistleRating;
import org.xiaoshao.whistle.WhistleService;
import org.xiaoshao.whistle.WhistleTracking;
import org.xiaoshao.whistle.internal.WhistlePart;

/** What a reporter does, with or without login. */
@GraphQLApi
@PermitAll
public class ReporterApi {

    @Inject WhistleService service;
    @Inject Selection selection;

    @VisitorLimit(Kind.WRITE)
    @Mutation("whistleBlow")
    @Description("Blow a whistle, with or without login.")
    @NonNull
    public Blow.Payload blow(
            @Name("input") @Description("What is the matter, and where.") @NonNull
                    WhistleBlowInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> {
                    var blown = service.blow(input, parts);
                    return new Blow.Payload(blown.whistle(), blown.trackingCode(), List.of());
                },
                faults ->
                        new Blow.Payload(null, null, faults.stream().map(Blow.Error::of).toList()));
    }

    @VisitorLimit(Kind.WRITE)
    @Mutation("whistleEvaluate")
    @Description(
            "Say whether contacted, solved and satisfied, with login or through a rating link.")
    @NonNull
    public Evaluate.Payload evaluate(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("The answers.") @NonNull WhistleEvaluateInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> {
                    var evaluated = service.evaluate(NodeId.parse(id), input, parts);
                    return new Evaluate.Payload(
                            evaluated.whistle(), evaluated.tracking(), List.of());
                },
                faults ->
                        new Evaluate.Payload(
                                null, null, faults.stream().map(Evaluate.Error::of).toList()));
    }

    @VisitorLimit(Kind.LOOK_UP)
    @Query("whistleTrack")
    @Description(
            "How the whistle of a tracking code stands; errors TRACKING_CODE_MISTYPED, TRACKING_CODE_UNKNOWN.")
    public @NonNull WhistleTracking track(
            @Name("code")
                    @Description(
                            "The tracking code, 10 characters; case, blanks and dashes do not matter.")
                    @NonNull
                    String code) {
        return service.track(code);
    }

    @VisitorLimit(Kind.LOOK_UP)
    @Query("whistleRating")
    @Description("What a rating link asks about; errors RATING_TOKEN_UNKNOWN, RATING_TOKEN_USED.")
    public @NonNull WhistleRating rating(
            @Name("token") @Description("The token of the link.") @NonNull String token) {
        return service.rating(token);
    }
}
