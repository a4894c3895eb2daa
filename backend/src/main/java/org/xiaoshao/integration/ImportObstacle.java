package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;

/** Why something cannot be done with an import now. */
@Description("Why something cannot be done with an import now.")
public enum ImportObstacle {
    @Description("The caller's roles do not take in rows of this kind.")
    NOT_YOUR_KIND,
    @Description("It is not checked, or no longer waits for this.")
    NOT_CHECKED,
    @Description("None of its rows would change anything.")
    NOTHING_TO_WRITE,
    @Description("Some of its rows are faulty; commit without them, or mend them first.")
    HAS_FAULTS,
    @Description("Nothing of it is in the ledger.")
    NOT_COMMITTED,
    @Description("It is being written or taken away just now.")
    AT_WORK
}
