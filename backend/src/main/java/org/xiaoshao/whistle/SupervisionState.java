package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Where a supervision stands. */
@Description("Where a supervision stands.")
public enum SupervisionState {
    @Description("Waits for an answer.")
    OPEN,
    @Description("Answered; waits for the answer to be accepted.")
    REPLIED,
    @Description("The answer was accepted, or the whistle came to its end.")
    CLOSED
}
