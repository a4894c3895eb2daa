package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.organisation.DutyListComparisonView;
import org.xiaoshao.organisation.DutyListConnection;
import org.xiaoshao.organisation.DutyListService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;

/** The versions of duty lists, for those who work with them. */
@GraphQLApi
@RolesAllowed({
    "grid-member",
    "community-worker",
    "community-secretary",
    "organisation-staff",
    "department-staff",
    "department-head",
    "township-leader",
    "county-organiser",
    "auditor",
    "administrator"
})
public class DutyListApi {

    @Inject DutyListService service;
    @Inject Selection selection;

    @Query("dutyLists")
    @NonNull
    @Description(
            "The versions of duty lists, newest first; drafts only for those who write, lead or"
                    + " oversee.")
    public DutyListConnection dutyLists(
            @Name("county")
                    @Description(
                            "Only of this county; when not said, of the counties of the caller's"
                                    + " posts, or of all when there are none.")
                    String county,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(county, first, after, selection.current().has("totalCount"));
    }

    @Query("dutyListComparison")
    @Description(
            "What differs between two versions of one county's duty list; null when there is no"
                    + " such version for the caller.")
    public DutyListComparisonView comparison(
            @Name("to") @NonNull @Id @Description("Id of the version that is looked at.") String to,
            @Name("from")
                    @Id
                    @Description(
                            "Id of the version to compare with; when not said, the one before, of"
                                    + " a draft the newest.")
                    String from) {
        return service.comparison(NodeId.parse(to), NodeId.parse(from)).orElse(null);
    }
}
