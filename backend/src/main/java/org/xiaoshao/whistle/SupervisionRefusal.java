package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Why something cannot be done about a supervision now by this caller. */
@Description("Why something cannot be done about a supervision now by this caller.")
public enum SupervisionRefusal {
    @Description("It is not at a step from which this can be done.")
    WRONG_STATE,
    @Description("The caller's roles do not include this.")
    NOT_YOUR_ROLE,
    @Description("Somebody else has to answer it.")
    NOT_SUPERVISED,
    @Description("It is for another level to decide.")
    NOT_SUPERVISOR,
    @Description("Nobody decides on their own answer.")
    OWN_REPLY
}
