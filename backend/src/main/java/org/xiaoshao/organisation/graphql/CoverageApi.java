package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.organisation.CoverageService;
import org.xiaoshao.organisation.CoverageView;

/** Who serves where, for those who run, lead or oversee a community. */
@GraphQLApi
@RolesAllowed({
    "community-worker",
    "community-secretary",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class CoverageApi {

    @Inject CoverageService service;

    @Query("coverage")
    @Description(
            "Who serves where in a community and where nobody does; null when there is no such"
                    + " community in the caller's scope.")
    public CoverageView coverage(
            @Name("community") @NonNull @Id @Description("Code of the community.")
                    String community) {
        return service.of(community).orElse(null);
    }
}
