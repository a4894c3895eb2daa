package org.xiaoshao.people.graphql;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.people.HouseholdLinkInput;
import org.xiaoshao.people.HouseholdLinkService;
import org.xiaoshao.people.HouseholdLinkVisitInput;
import org.xiaoshao.people.HouseholdUnlinkInput;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Who looks after which household, and the visits made. */
@GraphQLApi
@Authenticated
public class HouseholdLinkActsApi {

    @Inject HouseholdLinkService service;

    @Mutation("householdLink")
    @Description("Record that a Party member looks after a household (党员联户).")
    @NonNull
    public HouseholdLink.Payload link(
            @Name("input") @Description("What is wanted.") @NonNull HouseholdLinkInput input) {
        return Refusals.or(
                () -> new HouseholdLink.Payload(service.link(input), List.of()),
                faults ->
                        new HouseholdLink.Payload(
                                null, faults.stream().map(HouseholdLink.Error::of).toList()));
    }

    @Mutation("householdUnlink")
    @Description("Record that a Party member looks after a household no longer.")
    @NonNull
    public HouseholdUnlink.Payload unlink(
            @Name("id") @Description("The link's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull HouseholdUnlinkInput input) {
        return Refusals.or(
                () ->
                        new HouseholdUnlink.Payload(
                                service.unlink(NodeId.parse(id), input), List.of()),
                faults ->
                        new HouseholdUnlink.Payload(
                                null, faults.stream().map(HouseholdUnlink.Error::of).toList()));
    }

    @Mutation("householdLinkVisit")
    @Description("Record a visit to a household, by its member or those who keep the ledger there.")
    @NonNull
    public HouseholdLinkVisit.Payload visit(
            @Name("input") @Description("What is wanted.") @NonNull HouseholdLinkVisitInput input) {
        return Refusals.or(
                () -> new HouseholdLinkVisit.Payload(service.visit(input), List.of()),
                faults ->
                        new HouseholdLinkVisit.Payload(
                                null, faults.stream().map(HouseholdLinkVisit.Error::of).toList()));
    }
}
