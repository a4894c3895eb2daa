package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.organisation.CommunityLoadView;
import org.xiaoshao.organisation.WorkloadRequestConnection;
import org.xiaoshao.organisation.WorkloadService;
import org.xiaoshao.organisation.WorkloadState;
import org.xiaoshao.shared.Selection;

/** What departments ask of communities, for those who ask, bear, rule or oversee. */
@GraphQLApi
@RolesAllowed({
    "community-worker",
    "community-secretary",
    "department-staff",
    "department-head",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class WorkloadApi {

    @Inject WorkloadService service;
    @Inject Selection selection;

    @Query("workloadRequests")
    @NonNull
    @Description("What departments ask of communities in the caller's county, newest first.")
    public WorkloadRequestConnection workloadRequests(
            @Name("state") @Description("Only those that stand there.") WorkloadState state,
            @Name("community") @Id @Description("Only what falls on the community of that code.")
                    String community,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(state, community, first, after, selection.current().has("totalCount"));
    }

    @Query("communityLoad")
    @Description(
            "What a community bears for departments today, as far as the caller may see it; null"
                    + " when there is no such community.")
    public CommunityLoadView communityLoad(
            @Name("community") @NonNull @Id @Description("Code of the community.")
                    String community) {
        return service.load(community).orElse(null);
    }
}
