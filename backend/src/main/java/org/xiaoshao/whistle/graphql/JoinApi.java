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
import org.xiaoshao.shared.graphql.Refusals;
import org.xiaoshao.whistle.JoinService;
import org.xiaoshao.whistle.NearbyWhistles;
import org.xiaoshao.whistle.WhistleJoinInput;
import org.xiaoshao.whistle.WhistleNearbyInput;

/** "I have this too", with or without login. */
@GraphQLApi
@PermitAll
public class JoinApi {

    @Inject JoinService service;

    @VisitorLimit(Kind.LOOK_UP)
    @Query("whistlesNearby")
    @Description(
            "What may have been reported already, before one reports it again; errors as those of whistleBlow about its input.")
    public @NonNull NearbyWhistles nearby(
            @Name("input") @Description("What is about to be reported.") @NonNull
                    WhistleNearbyInput input) {
        return service.nearby(input);
    }

    @VisitorLimit(Kind.WRITE)
    @Mutation("whistleJoin")
    @Description(
            "Report the same trouble as an open whistle does, instead of blowing another one. Its reporters are told together and each has a voice; a person has one, and without login a device.")
    @NonNull
    public Join.Payload join(
            @Name("id") @Description("The whistle's id, as whistlesNearby gives it.") @NonNull @Id
                    String id,
            @Name("input") @Description("What is to be added.") @NonNull WhistleJoinInput input) {
        return Refusals.or(
                () -> {
                    var joined = service.join(NodeId.parse(id), input);
                    return new Join.Payload(joined.tracking(), joined.trackingCode(), List.of());
                },
                faults ->
                        new Join.Payload(null, null, faults.stream().map(Join.Error::of).toList()));
    }
}
