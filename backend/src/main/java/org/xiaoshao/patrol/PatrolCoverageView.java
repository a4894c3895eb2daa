package org.xiaoshao.patrol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.CommunityView;

/** How far a community was walked. */
@Name("PatrolCoverage")
@Description("How far a community was walked.")
public record PatrolCoverageView(
        @Description("The community.") @NonNull CommunityView community,
        @Description("First day.") @NonNull LocalDate from,
        @Description("Last day, today at the latest.") @NonNull LocalDate to,
        @Description("As of when.") @NonNull Instant asOf,
        @Description("Each day, the first first; at most 31.") @NonNull
                List<@NonNull PatrolCoverageDayView> days,
        @Description("Rounds that plans ask for; 0 when nothing is due.") @NonNull
                Integer roundsDue,
        @Description("Of these, rounds that were walked to their end.") @NonNull Integer roundsDone,
        @Description("Rounds walked to their end beyond those due.") @NonNull Integer roundsBesides,
        @Description("Points to check in at on the rounds due; 0 when there is nothing to check.")
                @NonNull
                Integer pointsDue,
        @Description("Of these, points checked in at on the rounds done.") @NonNull
                Integer pointsChecked) {}
