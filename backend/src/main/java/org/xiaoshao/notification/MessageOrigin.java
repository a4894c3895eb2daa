package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;

/** Where the text that applies comes from; the first that there is, in this order. */
@Description("Where the text that applies comes from; the first that there is, in this order.")
public enum MessageOrigin {
    @Description("The town worded it for that matter.")
    TOWN_MATTER,
    @Description("The town worded it for all matters.")
    TOWN,
    @Description("The county worded it for that matter.")
    COUNTY_MATTER,
    @Description("The county worded it for all matters.")
    COUNTY,
    @Description("Nobody worded it: the text that came with the product.")
    BUILT_IN
}
