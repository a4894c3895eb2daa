package org.xiaoshao.patrol.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.patrol.PatrolPlanConnection;
import org.xiaoshao.patrol.PatrolPlanFilterInput;
import org.xiaoshao.patrol.PatrolPlanService;
import org.xiaoshao.patrol.PatrolRoundConnection;
import org.xiaoshao.patrol.PatrolRoundFilterInput;
import org.xiaoshao.patrol.PatrolRoundService;
import org.xiaoshao.patrol.PatrolRoundView;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;

/** Plans and rounds, for those who patrol and those who run, govern or oversee a community. */
@GraphQLApi
@RolesAllowed({
    "grid-member",
    "building-head",
    "organisation-staff",
    "community-worker",
    "community-secretary",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class PatrolPlanApi {

    @Inject PatrolPlanService plans;
    @Inject PatrolRoundService rounds;
    @Inject Selection selection;

    @Query("patrolPlans")
    @NonNull
    @Description(
            "Patrol plans, the newest first: of the places that the caller runs, governs or oversees,"
                    + " and those that they may walk.")
    public PatrolPlanConnection patrolPlans(
            @Name("filter") @Description("Which; those in force or to come when absent.")
                    PatrolPlanFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return plans.list(filter, first, after, selection.current().has("totalCount"));
    }

    @Query("patrolRounds")
    @NonNull
    @Description(
            "Patrol rounds, the newest first: the caller's own, those of their grids, and those of"
                    + " the places that they run, govern or oversee.")
    public PatrolRoundConnection patrolRounds(
            @Name("filter") @Description("Which; all when absent.") PatrolRoundFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return rounds.list(filter, first, after, selection.current().has("totalCount"));
    }

    @Query("patrolRound")
    @Description("The round of that id; null when there is none or the caller may not see it.")
    public PatrolRoundView patrolRound(
            @Name("id") @NonNull @Id @Description("The round's id.") String id) {
        return rounds.round(NodeId.parse(id)).orElse(null);
    }
}
