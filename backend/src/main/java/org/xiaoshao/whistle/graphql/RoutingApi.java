package org.xiaoshao.whistle.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.whistle.RoutingService;
import org.xiaoshao.whistle.RoutingTableConnection;
import org.xiaoshao.whistle.RoutingTableView;

/** The routing rules, for those who send whistles out, write the rules or oversee both. */
@GraphQLApi
@RolesAllowed({
    "community-worker",
    "community-secretary",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class RoutingApi {

    @Inject RoutingService service;
    @Inject Selection selection;

    @Query("routingTables")
    @NonNull
    @Description(
            "The versions of routing rules of the caller's county, newest first; drafts only for"
                    + " those over their place.")
    public RoutingTableConnection routingTables(
            @Name("place")
                    @Description(
                            "Only of this town, or of this county for what it settles itself; when"
                                    + " not said, of all.")
                    String place,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(place, first, after, selection.current().has("totalCount"));
    }

    @Query("routingTable")
    @Description("A version of routing rules; null when there is none of that id for the caller.")
    public RoutingTableView routingTable(
            @Name("id") @Description("Its id.") @NonNull @Id String id) {
        return service.byId(NodeId.parse(id)).orElse(null);
    }
}
