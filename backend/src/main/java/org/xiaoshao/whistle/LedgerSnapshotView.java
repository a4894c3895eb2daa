package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.CommunityView;

/** The ledger of a community as it stood when a month ended. */
@Name("LedgerSnapshot")
@Description("The ledger of a community as it stood when a month ended.")
public record LedgerSnapshotView(
        @Description("Its id.") @NonNull @Id String id,
        @Description("Whose ledger it is.") @NonNull CommunityView community,
        @Description("The month, for instance 2026-11, in Asia/Shanghai.") @NonNull String month,
        @Description("How many whistles were on it.") @NonNull Integer whistles,
        @Description("SHA-256 of its text in UTF-8, in hexadecimal.") @NonNull String seal,
        @Description("When it was sealed.") @NonNull Instant sealedAt) {}
