package org.xiaoshao.identity.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.identity.AuditChainView;
import org.xiaoshao.identity.AuditEntryConnection;
import org.xiaoshao.identity.AuditFilterInput;
import org.xiaoshao.identity.AuditService;
import org.xiaoshao.shared.Selection;

/** The audit trail, for the auditor and the organiser of a county. */
@GraphQLApi
@RolesAllowed({"auditor", "county-organiser"})
public class AuditApi {

    @Inject AuditService service;
    @Inject Selection selection;

    @Query("auditEntries")
    @Description("Who looked at what, and why, in the counties of the caller; newest first.")
    public @NonNull AuditEntryConnection auditEntries(
            @Name("filter") @Description("Which; all when absent.") AuditFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.entries(
                Optional.ofNullable(filter).orElse(AuditFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }

    @Query("auditChain")
    @Description(
            "Recomputes a county's audit trail; null when the caller does not audit that county.")
    public AuditChainView auditChain(
            @Name("county") @Description("Code of the county, in any form.") @NonNull @Id
                    String county) {
        return service.chain(county).orElse(null);
    }
}
