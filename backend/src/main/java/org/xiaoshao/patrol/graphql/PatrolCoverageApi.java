package org.xiaoshao.patrol.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.patrol.PatrolCoverageView;
import org.xiaoshao.patrol.PatrolPlanService;

/** How far a community was walked, for those who run, govern or oversee it. */
@GraphQLApi
@RolesAllowed({
    "community-worker",
    "community-secretary",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class PatrolCoverageApi {

    @Inject PatrolPlanService service;

    @Query("patrolCoverage")
    @Description(
            "How far each grid of a community was walked on each day; null when there is no such"
                    + " community in the caller's scope.")
    public PatrolCoverageView patrolCoverage(
            @Name("community") @NonNull @Id @Description("Code of the community.") String community,
            @Name("from") @Description("First day; the last when not said.") LocalDate from,
            @Name("to")
                    @Description(
                            "Last day, at most 30 after the first; today when not said or later.")
                    LocalDate to) {
        return service.coverage(community, from, to).orElse(null);
    }
}
