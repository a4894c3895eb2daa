package org.xiaoshao.people.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.people.HouseholdConnection;
import org.xiaoshao.people.HouseholdFilterInput;
import org.xiaoshao.people.HouseholdView;
import org.xiaoshao.people.PeopleService;
import org.xiaoshao.people.ResidentConnection;
import org.xiaoshao.people.ResidentFilterInput;
import org.xiaoshao.people.ResidentView;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;

/** Households and residents, for those in charge of their place and for the household itself. */
@GraphQLApi
@RolesAllowed({
    "resident",
    "unit-head",
    "building-head",
    "grid-member",
    "community-worker",
    "community-secretary"
})
public class PeopleApi {

    @Inject PeopleService service;
    @Inject Selection selection;

    @Query("household")
    @Description(
            "The household with that id; null when there is none or the caller may not see it.")
    public HouseholdView household(@Name("id") @Description("Its id.") @NonNull @Id String id) {
        return service.householdsByIds(List.of(NodeId.parse(id))).stream().findFirst().orElse(null);
    }

    @Query("households")
    @Description(
            "Households where the caller is in charge, and their own, as one walks by the doors.")
    public @NonNull HouseholdConnection households(
            @Name("filter") @Description("Which; all who live there now when absent.")
                    HouseholdFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.households(
                Optional.ofNullable(filter).orElse(HouseholdFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }

    @Query("resident")
    @Description(
            "The resident with that id; null when there is none or the caller may not see them.")
    public ResidentView resident(@Name("id") @Description("Their id.") @NonNull @Id String id) {
        return service.residentsByIds(List.of(NodeId.parse(id))).stream().findFirst().orElse(null);
    }

    @Query("residents")
    @Description("Residents where the caller is in charge, and those of their own household.")
    public @NonNull ResidentConnection residents(
            @Name("filter") @Description("Which; all who live there now when absent.")
                    ResidentFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.residents(
                Optional.ofNullable(filter).orElse(ResidentFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }
}
