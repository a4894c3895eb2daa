package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Where one organisation's order stands. */
@Description("Where one organisation's order stands.")
public enum OrderState {
    @Description("Waits to be signed.")
    SENT,
    @Description("Taken; waits for the organisation on site.")
    SIGNED,
    @Description("The organisation asked to give it back.")
    RETURN_ASKED,
    @Description("Given back.")
    RETURNED,
    @Description("The organisation is on site.")
    ON_SITE,
    @Description("The organisation reported its part done.")
    DONE,
    @Description("The organisation passed the whistle up; nothing more is expected of it.")
    PASSED_UP
}
