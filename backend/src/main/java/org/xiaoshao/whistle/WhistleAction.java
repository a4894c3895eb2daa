package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What can be done to a whistle after it was blown. */
@Description("What can be done to a whistle after it was blown.")
public enum WhistleAction {
    @Description("Accept it under a matter (受理).")
    ADMIT,
    @Description("Refuse it, naming the article and where else to go (不予受理).")
    DECLINE,
    @Description("Ask the reporter something before deciding.")
    ASK_REPORTER,
    @Description("Answer what was asked.")
    ANSWER,
    @Description("Decide without the reporter's answer.")
    RESUME,
    @Description("Take one's report back before it is admitted (撤回).")
    WITHDRAW,
    @Description("Object to its being declined, once; the secretary decides.")
    OBJECT,
    @Description("Join it to another one about the same thing (并单).")
    MERGE,
    @Description("Take it out of the one it was joined to.")
    UNMERGE,
    @Description("Handle it within the grid or community, or at the level it was passed up to.")
    HANDLE_HERE,
    @Description("Send it to a lead organisation and co-handlers (派单).")
    DISPATCH,
    @Description("Blow a part of it on its own, to be handled beside it (分哨).")
    SPLIT,
    @Description("Take the order (签收).")
    SIGN,
    @Description("Ask to give the order back (退单).")
    ASK_RETURN,
    @Description("Rule on an order that an organisation wants to give back (仲裁).")
    RULE_ON_RETURN,
    @Description("Report on site: time, place, people (报到).")
    REPORT_FOR_DUTY,
    @Description("Record that the reporter was contacted.")
    CONTACT_REPORTER,
    @Description("Stop the handling clock for a reason, until a day (挂账).")
    PAUSE,
    @Description("Let the handling clock run again.")
    END_PAUSE,
    @Description("Ask for more time before the deadline (延期).")
    ASK_EXTENSION,
    @Description("Rule on the wish for more time.")
    RULE_ON_EXTENSION,
    @Description("Report the result (办结上报).")
    REPORT_DONE,
    @Description("Pass it up a level (上报).")
    PASS_UP,
    @Description("Confirm on the spot that it is done, as head of the building or unit.")
    CONFIRM,
    @Description("Check the result and tell the reporters (反馈).")
    FEED_BACK,
    @Description("Check the result and send it back to be done again.")
    SEND_BACK,
    @Description("Say whether contacted, solved and satisfied (评价).")
    EVALUATE,
    @Description("Record a call to a reporter who did not evaluate (回访).")
    RECORD_CALL_BACK,
    @Description("Close it under a write-off number (销号).")
    WRITE_OFF,
    @Description("Close what the county could not solve either; two people decide.")
    CLOSE_UNRESOLVED,
    @Description("Open it again within ten days of its closing.")
    REOPEN,
    @Description("Add something to one's report.")
    SUPPLEMENT,
    @Description("Urge those who handle it, once a day (催办).")
    URGE,
    @Description("Supervise whoever has to handle it (督办).")
    SUPERVISE,
    @Description("Take back one's own last step within five minutes.")
    UNDO
}
