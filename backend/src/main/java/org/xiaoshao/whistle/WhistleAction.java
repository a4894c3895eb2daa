package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What can be done to a whistle after it was blown. */
@Description("What can be done to a whistle after it was blown.")
public enum WhistleAction {
    @Description("Accept it under a matter (受理).")
    ADMIT,
    @Description("Refuse it, naming the article and where else to go (不予受理).")
    DECLINE,
    @Description("Send it to a lead organisation and co-handlers (派单).")
    DISPATCH,
    @Description("Take the order (签收).")
    SIGN,
    @Description("Report on site: time, place, people (报到).")
    REPORT_FOR_DUTY,
    @Description("Report the result (办结上报).")
    REPORT_DONE,
    @Description("Check the result and tell the reporters (反馈).")
    FEED_BACK,
    @Description("Say whether contacted, solved and satisfied (评价).")
    EVALUATE,
    @Description("Close it under a write-off number (销号).")
    WRITE_OFF
}
