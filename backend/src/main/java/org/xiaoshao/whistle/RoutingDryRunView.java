package org.xiaoshao.whistle;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What routing rules would have proposed for past whistles. */
@Name("RoutingDryRun")
@Description("What routing rules would have proposed for past whistles.")
public record RoutingDryRunView(
        @Description("First day.") @NonNull LocalDate from,
        @Description("Last day.") @NonNull LocalDate to,
        @Description("How many whistles were looked at.") @NonNull Integer whistles,
        @Description("Whether there are more: only the newest 5000 are looked at.") @NonNull
                Boolean cut,
        @Description("For how many the same organisation is proposed.") @NonNull Integer same,
        @Description("For how many another one is.") @NonNull Integer different,
        @Description("For how many nobody can be proposed.") @NonNull Integer unroutable,
        @Description("What each possibility would have done, in order.") @NonNull
                List<@NonNull RoutingRuleHitsView> hits,
        @Description("The newest of those that differ, at most 100.") @NonNull
                List<@NonNull RoutingDifferenceView> differences) {}
