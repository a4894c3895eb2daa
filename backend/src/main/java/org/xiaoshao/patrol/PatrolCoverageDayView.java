package org.xiaoshao.patrol;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How far each grid was walked on a day. */
@Name("PatrolCoverageDay")
@Description("How far each grid was walked on a day.")
public record PatrolCoverageDayView(
        @Description("The day.") @NonNull LocalDate day,
        @Description(
                        "Each grid of the community in use, in order; and last, where plans are for estates that lie in several, those without one.")
                @NonNull
                List<@NonNull PatrolGridCoverageView> grids) {}
