package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Who opened a supervision. */
@Description("Who opened a supervision.")
public enum SupervisionIssuer {
    @Description("A rule, in nobody's name.")
    RULE,
    @Description("A leader of the town.")
    TOWN,
    @Description("An organiser of the county.")
    COUNTY
}
