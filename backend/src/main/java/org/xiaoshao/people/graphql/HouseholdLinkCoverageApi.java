package org.xiaoshao.people.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.people.HouseholdLinkCoverageView;
import org.xiaoshao.people.HouseholdLinkService;

/** How far households are looked after, for those who run, lead or oversee a community. */
@GraphQLApi
@RolesAllowed({
    "community-worker",
    "community-secretary",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class HouseholdLinkCoverageApi {

    @Inject HouseholdLinkService service;

    @Query("householdLinkCoverage")
    @Description(
            "How far a community's households are looked after by Party members; null when there is"
                    + " no such community in the caller's scope.")
    public HouseholdLinkCoverageView householdLinkCoverage(
            @Name("community") @NonNull @Id @Description("Code of the community.") String community,
            @Name("from")
                    @Description("First day of the visits counted; 90 days back when not said.")
                    LocalDate from,
            @Name("to") @Description("Last day; today when not said.") LocalDate to) {
        return service.coverage(community, from, to).orElse(null);
    }
}
