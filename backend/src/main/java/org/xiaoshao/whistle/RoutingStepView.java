package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** One possibility that was looked at, and what came of it. */
@Name("RoutingStep")
@Description("One possibility that was looked at, and what came of it.")
public record RoutingStepView(
        @Description("What it comes from.") @NonNull RoutingSource source,
        @Description("The name of the rule; null when it is none.") String rule,
        @Description("What came of it.") @NonNull RoutingOutcome outcome,
        @Description(
                        "What it is for, where that did not fit: kinds, codes of matters, urgencies, names of places, hours and days; or the name of the organisation.")
                @NonNull
                List<@NonNull String> wanted,
        @Description("What the whistle has instead; null where that says nothing.") String found) {}
