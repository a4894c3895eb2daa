package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;

/** What can be done with an import. */
@Description("What can be done with an import.")
public enum ImportAction {
    @Description("importCommit")
    COMMIT,
    @Description("importUndo")
    UNDO,
    @Description("importDiscard")
    DISCARD
}
