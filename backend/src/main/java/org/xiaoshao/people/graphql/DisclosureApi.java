package org.xiaoshao.people.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.people.PeopleService;
import org.xiaoshao.people.ResidentDeleteInput;
import org.xiaoshao.people.ResidentExportInput;
import org.xiaoshao.people.ResidentRevealInput;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Showing, handing out and deleting what is sensitive. */
@GraphQLApi
@RolesAllowed({"grid-member", "community-worker", "community-secretary"})
public class DisclosureApi {

    @Inject PeopleService service;

    @Mutation("residentReveal")
    @Description(
            "Show masked values of a resident in full, for a stated purpose; the audit trail keeps it.")
    @NonNull
    public ResidentReveal.Payload reveal(
            @Name("id") @Description("The resident's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ResidentRevealInput input) {
        return Refusals.or(
                () ->
                        new ResidentReveal.Payload(
                                service.reveal(NodeId.parse(id), input), List.of()),
                ResidentReveal.Payload::refused);
    }

    @Mutation("residentExport")
    @Description(
            "Hand out everything that is recorded of a resident: to themselves, or to the staff of their community for them; the audit trail keeps it.")
    @RolesAllowed({
        "resident",
        "unit-head",
        "building-head",
        "grid-member",
        "community-worker",
        "community-secretary"
    })
    @NonNull
    public ResidentExport.Payload export(
            @Name("id") @Description("The resident's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ResidentExportInput input) {
        return Refusals.or(
                () ->
                        new ResidentExport.Payload(
                                service.export(NodeId.parse(id), input), List.of()),
                ResidentExport.Payload::refused);
    }

    @Mutation("residentDelete")
    @Description(
            "Delete everything that is recorded of a resident for good, with the login that is"
                    + " theirs. Whoever serves keeps login, posts and name.")
    @RolesAllowed("community-secretary")
    @NonNull
    public ResidentDelete.Payload delete(
            @Name("id") @Description("The resident's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ResidentDeleteInput input) {
        return Refusals.or(
                () ->
                        new ResidentDelete.Payload(
                                service.delete(NodeId.parse(id), input).toString(), List.of()),
                ResidentDelete.Payload::refused);
    }
}
