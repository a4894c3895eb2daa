package org.xiaoshao.whistle.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.whistle.LedgerService;
import org.xiaoshao.whistle.LedgerSnapshotConnection;
import org.xiaoshao.whistle.LedgerSnapshotFilterInput;
import org.xiaoshao.whistle.LedgerSnapshotSheet;

/** The sealed ledgers of past months, for those who answer for a place or audit it. */
@GraphQLApi
@RolesAllowed({
    "community-worker",
    "community-secretary",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class LedgerApi {

    @Inject LedgerService service;
    @Inject Selection selection;

    @Query("ledgerSnapshots")
    @Description("The sealed ledgers of past months that the caller may see, the newest first.")
    public @NonNull LedgerSnapshotConnection snapshots(
            @Name("filter") @Description("Which ones; all when absent.")
                    LedgerSnapshotFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("The cursor to go on from.") String after) {
        return service.list(
                Optional.ofNullable(filter).orElse(LedgerSnapshotFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }

    @Query("ledgerSnapshot")
    @Description(
            "One sealed ledger with its text, checked against its seal and against the ledger of today; null when there is none for this caller.")
    public LedgerSnapshotSheet snapshot(
            @Name("id") @Description("The snapshot's id.") @NonNull @Id String id) {
        return service.sheet(NodeId.parse(id)).orElse(null);
    }
}
