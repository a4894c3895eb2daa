package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.BodyMemberAddInput;
import org.xiaoshao.organisation.BodyMemberEndInput;
import org.xiaoshao.organisation.BodyMemberShowInput;
import org.xiaoshao.organisation.BodyService;
import org.xiaoshao.organisation.OrganisationChangeInput;
import org.xiaoshao.organisation.OrganisationEndInput;
import org.xiaoshao.organisation.OrganisationFoundInput;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Recording organisations and who sits in them, for those who govern the place. */
@GraphQLApi
@RolesAllowed({"community-secretary", "county-organiser"})
public class BodyApi {

    @Inject BodyService service;

    @Mutation("organisationFound")
    @Description("Record a new organisation.")
    @NonNull
    public OrganisationFound.Payload found(
            @Name("input") @Description("What is wanted.") @NonNull OrganisationFoundInput input) {
        return Refusals.or(
                () -> new OrganisationFound.Payload(service.found(input), List.of()),
                faults ->
                        new OrganisationFound.Payload(
                                null, faults.stream().map(OrganisationFound.Error::of).toList()));
    }

    @Mutation("organisationChange")
    @Description("Change what is recorded of an organisation.")
    @NonNull
    public OrganisationChange.Payload change(
            @Name("id") @Description("The organisation's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull OrganisationChangeInput input) {
        return Refusals.or(
                () ->
                        new OrganisationChange.Payload(
                                service.change(NodeId.parse(id), input), List.of()),
                faults ->
                        new OrganisationChange.Payload(
                                null, faults.stream().map(OrganisationChange.Error::of).toList()));
    }

    @Mutation("organisationEnd")
    @Description("Record that an organisation is no more.")
    @NonNull
    public OrganisationEnd.Payload end(
            @Name("id") @Description("The organisation's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull OrganisationEndInput input) {
        return Refusals.or(
                () -> new OrganisationEnd.Payload(service.end(NodeId.parse(id), input), List.of()),
                faults ->
                        new OrganisationEnd.Payload(
                                null, faults.stream().map(OrganisationEnd.Error::of).toList()));
    }

    @Mutation("bodyMemberAdd")
    @Description("Record who sits in a body.")
    @NonNull
    public BodyMemberAdd.Payload seat(
            @Name("input") @Description("What is wanted.") @NonNull BodyMemberAddInput input) {
        return Refusals.or(
                () -> new BodyMemberAdd.Payload(service.seat(input), List.of()),
                faults ->
                        new BodyMemberAdd.Payload(
                                null, faults.stream().map(BodyMemberAdd.Error::of).toList()));
    }

    @Mutation("bodyMemberShow")
    @Description("Record that a Party member agrees to be shown as one (亮身份), or no longer does.")
    @NonNull
    public BodyMemberShow.Payload show(
            @Name("id") @Description("The seat's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull BodyMemberShowInput input) {
        return Refusals.or(
                () -> new BodyMemberShow.Payload(service.show(NodeId.parse(id), input), List.of()),
                faults ->
                        new BodyMemberShow.Payload(
                                null, faults.stream().map(BodyMemberShow.Error::of).toList()));
    }

    @Mutation("bodyMemberEnd")
    @Description("Record that somebody sits in a body no longer.")
    @NonNull
    public BodyMemberEnd.Payload unseat(
            @Name("id") @Description("The seat's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull BodyMemberEndInput input) {
        return Refusals.or(
                () -> new BodyMemberEnd.Payload(service.unseat(NodeId.parse(id), input), List.of()),
                faults ->
                        new BodyMemberEnd.Payload(
                                null, faults.stream().map(BodyMemberEnd.Error::of).toList()));
    }
}
