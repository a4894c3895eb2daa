package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;

/** Where a file stands on its way into the ledger. */
@Description("Where a file stands on its way into the ledger.")
public enum ImportState {
    @Description("It waits to be read.")
    UPLOADED,
    @Description("It is being read and checked.")
    CHECKING,
    @Description("It has been checked; its counts and faults are there.")
    CHECKED,
    @Description("It cannot be taken at all; refusal says why.")
    REFUSED,
    @Description("Its rows are being written, all in one transaction.")
    COMMITTING,
    @Description("Its rows are in the ledger.")
    COMMITTED,
    @Description("Its rows are being taken away again.")
    UNDOING,
    @Description("What it wrote is gone again.")
    UNDONE,
    @Description("It was thrown away before anything was written.")
    DISCARDED
}
