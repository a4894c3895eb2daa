package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What a deadline measures. */
@Description("What a deadline measures.")
public enum DeadlineKind {
    @Description("From blowing to admission or refusal.")
    ADMIT,
    @Description("From a question to the reporter's answer.")
    ANSWER,
    @Description("From admission to dispatch.")
    DISPATCH,
    @Description("From dispatch to the lead's signature.")
    SIGN,
    @Description("From the lead asking to return it to the ruling.")
    RULE_ON_RETURN,
    @Description("From the first dispatch until somebody contacts the reporter.")
    CONTACT,
    @Description("From admission, or from the order to rework, to the last report done.")
    HANDLE,
    @Description("From the last report done until the community has checked it.")
    CHECK,
    @Description("From the last report done until the reporters are told.")
    FEED_BACK,
    @Description("From telling the reporters to the end of their evaluation.")
    EVALUATE
}
