package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Part that an organisation has in a whistle. */
@Description("Part that an organisation has in a whistle.")
public enum OrderRole {
    @Description("Answers for the whistle; its order drives the state (主办).")
    LEAD,
    @Description("Helps the lead (协办).")
    CO_HANDLER
}
