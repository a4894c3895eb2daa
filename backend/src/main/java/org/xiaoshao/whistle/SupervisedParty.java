package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** Who has to answer a supervision. */
@Description("Who has to answer a supervision.")
public enum SupervisedParty {
    @Description("The organisation that led the whistle.")
    ORGANISATION,
    @Description("The community, which settles it.")
    COMMUNITY,
    @Description("The town, which settles it.")
    TOWN,
    @Description("The county, which settles it.")
    COUNTY
}
