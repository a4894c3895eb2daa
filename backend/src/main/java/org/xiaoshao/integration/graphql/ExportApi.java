package org.xiaoshao.integration.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.integration.ExportAskInput;
import org.xiaoshao.integration.ExportConnection;
import org.xiaoshao.integration.ExportService;
import org.xiaoshao.integration.ExportView;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;

/** Lists as files, for staff; each list for those who may read it. */
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
    "auditor"
})
public class ExportApi {

    @Inject ExportService service;
    @Inject Selection selection;

    @Query("exports")
    @NonNull
    @Description("The caller's own exports, newest first.")
    public ExportConnection exports(
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(first, after, selection.current().has("totalCount"));
    }

    @Query("export")
    @Description("One of the caller's own exports; null when it is not theirs.")
    public ExportView one(@Name("id") @NonNull @Id @Description("Its id.") String id) {
        return service.byId(NodeId.parse(id)).orElse(null);
    }

    @Mutation("exportAsk")
    @NonNull
    @Description("Ask for a list as a file, which is written in the background.")
    public ExportAsk.Payload ask(
            @Name("input") @Description("What.") @NonNull ExportAskInput input) {
        return Refusals.or(
                () -> new ExportAsk.Payload(service.ask(input), List.of()),
                ExportAsk.Payload::refused);
    }
}
