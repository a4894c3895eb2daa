package org.xiaoshao.foresight;

import org.eclipse.microprofile.graphql.Description;

/** What a finding says of a matter at a place. */
@Description("What a finding says of a matter at a place.")
public enum ForesightKind {
    @Description("There is more of it lately than was to be expected.")
    RISING,
    @Description("It comes back each time after it was closed.")
    RECURRING,
    @Description("The days to come had more of it in the years before.")
    SEASONAL
}
