package org.xiaoshao.foresight;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How foresight stands in a place. */
@Name("ForesightSummary")
@Description("How foresight stands in a place.")
public record ForesightSummaryView(
        @Description("Findings that wait to be decided.") @NonNull Integer open,
        @Description("Findings whose horizon has passed and that were judged: the denominator.")
                @NonNull
                Integer judged,
        @Description("Of these, findings that came true: the numerator.") @NonNull Integer cameTrue,
        @Description("Share of those judged that came true, 0 to 1; null when none was judged.")
                Double hitRate,
        @Description("When the past was last looked through; null when it never was.")
                Instant lastLookAt,
        @Description("The day on which it is looked through next by itself.") @NonNull
                LocalDate nextLookOn) {}
