package org.xiaoshao.foresight;

import org.eclipse.microprofile.graphql.Description;

/** Why a finding was dismissed. */
@Description("Why a finding was dismissed.")
public enum ForesightReason {
    @Description("It is being handled already.")
    BEING_HANDLED,
    @Description("It is usual at this time or after such an event.")
    USUAL,
    @Description("Those that it counts have nothing to do with each other.")
    CHANCE,
    @Description("Its cause is settled.")
    SETTLED,
    @Description("Another reason, told in words.")
    OTHER
}
