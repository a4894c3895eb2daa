package org.xiaoshao.people.graphql;

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
import org.xiaoshao.identity.VisitorLimit;
import org.xiaoshao.people.MeLinkInput;
import org.xiaoshao.people.ResidentLinkCodeInput;
import org.xiaoshao.people.ResidentLinkService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** A resident's own login. */
@GraphQLApi
@Authenticated
public class ResidentLinkApi {

    @Inject ResidentLinkService service;

    @Mutation("residentLinkCode")
    @Description(
            "Make a code, to be handed over on paper, by which a resident's own login becomes"
                    + " theirs: for fourteen days, once. Older codes of theirs end.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public ResidentLinkCode.Payload code(
            @Name("id") @Description("The resident's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ResidentLinkCodeInput input) {
        return Refusals.or(
                () ->
                        new ResidentLinkCode.Payload(
                                service.code(NodeId.parse(id), input), List.of()),
                ResidentLinkCode.Payload::refused);
    }

    @Mutation("meLink")
    @Description(
            "Make the caller's login that of the resident whose code it is: their household becomes"
                    + " the caller's own.")
    @VisitorLimit(VisitorLimit.Kind.GUESS)
    @NonNull
    public MeLink.Payload link(
            @Name("input") @Description("What is done.") @NonNull MeLinkInput input) {
        return Refusals.or(
                () -> new MeLink.Payload(service.link(input).toString(), List.of()),
                MeLink.Payload::refused);
    }
}
