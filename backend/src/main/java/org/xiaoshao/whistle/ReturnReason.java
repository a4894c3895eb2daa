package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Why an organisation wants to give its order back. */
@Description("Why an organisation wants to give its order back.")
public enum ReturnReason {
    @Description("The matter is none of its duties (非本单位职责).")
    NOT_OUR_DUTY,
    @Description("Its duties are there, but those of another administration's area (非本辖区).")
    OTHER_ADMINISTRATION,
    @Description("The place does not exist or is another one (地址有误).")
    WRONG_PLACE,
    @Description("No matter of the duty list at all (不属清单事项).")
    NOT_A_MATTER,
    @Description("It is being handled under another number (重复交办).")
    ALREADY_IN_HAND
}
