package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;

/** The four kinds of needs people whistle for; the duty list is ordered by them. */
@Description("The four kinds of needs people whistle for.")
public enum WhistleKind {
    @Description("民生哨: social and medical insurance, old age, employment, special groups.")
    LIVELIHOOD,
    @Description("安全哨: fire hazards, disputes, public order.")
    SAFETY,
    @Description("环境哨: refuse, repairs, greenery.")
    ENVIRONMENT,
    @Description("暖心哨: help, policy, neighbours.")
    WARMTH
}
