package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What was sealed, and whether it holds today. */
@Name("LedgerSnapshotSheet")
@Description("What was sealed, and whether it holds today.")
public record LedgerSnapshotSheet(
        @Description("The snapshot.") @NonNull LedgerSnapshotView snapshot,
        @Description(
                        "The text that was sealed: a head of three lines, then a line a whistle with its number, how many entries it had, its state and the hash of its last entry.")
                @NonNull
                String text,
        @Description("Whether the text still makes the seal.") @NonNull Boolean sealHolds,
        @Description(
                        "Numbers of the whistles whose ledger does not hold that entry any more, or not with that hash; at most 200.")
                @NonNull
                List<@NonNull String> differing) {}
