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
import org.xiaoshao.people.ResidentLoginCreateInput;
import org.xiaoshao.people.ResidentLoginResetInput;
import org.xiaoshao.people.ResidentLogins;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** A resident's own login. */
@GraphQLApi
@Authenticated
public class ResidentLinkApi {

    @Inject ResidentLinkService service;
    @Inject ResidentLogins logins;

    @Mutation("residentLoginCreate")
    @Description(
            "Give a resident who has no login one at the desk, with a one-time password: their"
                    + " household is their own from then on.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public ResidentLoginCreate.Payload create(
            @Name("id") @Description("The resident's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull
                    ResidentLoginCreateInput input) {
        return Refusals.or(
                () -> ResidentLoginCreate.Payload.done(logins.create(NodeId.parse(id), input)),
                ResidentLoginCreate.Payload::refused);
    }

    @Mutation("residentLoginReset")
    @Description(
            "Give a resident's login a new one-time password at the desk; its sessions end. Not the"
                    + " login of somebody who serves as well.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public ResidentLoginReset.Payload reset(
            @Name("id") @Description("The resident's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull ResidentLoginResetInput input) {
        return Refusals.or(
                () -> ResidentLoginReset.Payload.done(logins.reset(NodeId.parse(id), input)),
                ResidentLoginReset.Payload::refused);
    }

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
