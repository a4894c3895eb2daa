package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Whom a warning is for. */
@Description("Whom a warning is for.")
public enum WarningLevel {
    @Description("Whoever the clock waits for.")
    RESPONSIBLE,
    @Description("The community.")
    COMMUNITY,
    @Description("The town.")
    TOWN,
    @Description("The county.")
    COUNTY
}
