package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of sealed ledgers and its cursor. */
@Name("LedgerSnapshotEdge")
@Description("A row of a list of sealed ledgers and its cursor.")
public record LedgerSnapshotEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull LedgerSnapshotView node) {}
