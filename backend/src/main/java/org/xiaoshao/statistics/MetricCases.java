package org.xiaoshao.statistics;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.whistle.DeadlineState;

/** The cases behind a figure, said as the fields of WhistleFilterInput that list them. */
@Name("MetricCases")
@Description(
        "The cases behind a figure: whistles(filter:) with exactly these fields lists as many"
                + " whistles as the figure counts. A null field or empty list is no condition.")
public record MetricCases(
        @Description("Code of the place, twelve digits.") @NonNull String division,
        @Description("Only still to be settled.") Boolean open,
        @Description("Only whose handling clock stands so; empty is no condition.") @NonNull
                List<@NonNull DeadlineState> handling,
        @Description("Blown at or after this instant.") Instant blownFrom,
        @Description("Blown before this instant.") Instant blownBefore,
        @Description("Handling deadline or close at or after this instant.")
                Instant dueOrClosedFrom,
        @Description("Handling deadline or close before this instant.") Instant dueOrClosedBefore,
        @Description("Only with an answer to whether the reporter is satisfied.") Boolean answered,
        @Description("Only satisfied ones.") Boolean satisfied) {}
