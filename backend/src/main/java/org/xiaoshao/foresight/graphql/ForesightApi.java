package org.xiaoshao.foresight.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.foresight.ForesightConnection;
import org.xiaoshao.foresight.ForesightFilterInput;
import org.xiaoshao.foresight.ForesightService;
import org.xiaoshao.foresight.ForesightSummaryView;
import org.xiaoshao.shared.Selection;

/** Findings and how often they come true, for those who run, govern or oversee a community. */
@GraphQLApi
@RolesAllowed({"community-worker", "community-secretary", "township-leader", "county-organiser"})
public class ForesightApi {

    @Inject ForesightService service;
    @Inject Selection selection;

    @Query("foresights")
    @NonNull
    @Description(
            "Findings of foresight (主动预哨) in the places that the caller runs or governs, the newest first.")
    public ForesightConnection foresights(
            @Name("filter") @Description("Which; all when absent.") ForesightFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(filter, first, after, selection.current().has("totalCount"));
    }

    @Query("foresightSummary")
    @NonNull
    @Description(
            "How many findings wait, how many of those judged came true, and when the past is looked through.")
    public ForesightSummaryView foresightSummary(
            @Name("division")
                    @Id
                    @Description(
                            "Code of a community, town or county; all of the caller's places when absent.")
                    String division) {
        return service.summary(division);
    }
}
