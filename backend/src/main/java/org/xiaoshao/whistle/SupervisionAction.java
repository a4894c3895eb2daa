package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What can be done about a supervision. */
@Description("What can be done about a supervision.")
public enum SupervisionAction {
    @Description("Say what was put right (整改回复).")
    REPLY,
    @Description("Accept the answer, which closes it (办结).")
    ACCEPT,
    @Description("Not accept the answer and set another date (退回整改).")
    REJECT
}
