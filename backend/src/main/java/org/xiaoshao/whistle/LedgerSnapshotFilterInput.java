package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which sealed ledgers; everything given must hold. */
@Description("Which sealed ledgers; everything given must hold.")
@Input("LedgerSnapshotFilterInput")
public record LedgerSnapshotFilterInput(
        @Description("Code of a community, town or county; error DIVISION_UNKNOWN.")
                String division,
        @Description("Of this month, for instance 2026-11; error MONTH_INVALID.") String month) {

    /** No condition at all. */
    public static final LedgerSnapshotFilterInput ANY = new LedgerSnapshotFilterInput(null, null);
}
