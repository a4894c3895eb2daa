package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What one possibility would have done in a dry run. */
@Name("RoutingRuleHits")
@Description("What one possibility would have done in a dry run.")
public record RoutingRuleHitsView(
        @Description("What it is.") @NonNull RoutingSource source,
        @Description("The name of the rule; null when it is none.") String rule,
        @Description("How many whistles it would have been proposed by.") @NonNull Integer whistles,
        @Description("For how many of them another organisation led.") @NonNull
                Integer different) {}
