package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.GridView;

/** How far a grid was walked on a day. */
@Name("PatrolGridCoverage")
@Description("How far a grid was walked on a day.")
public record PatrolGridCoverageView(
        @Description("The grid; null for estates that lie in several.") GridView grid,
        @Description("Rounds that plans ask for; 0 when nothing is due.") @NonNull
                Integer roundsDue,
        @Description("Of these, rounds that were walked to their end.") @NonNull Integer roundsDone,
        @Description("Rounds walked to their end beyond those due.") @NonNull Integer roundsBesides,
        @Description("Points to check in at on the rounds due; 0 when there is nothing to check.")
                @NonNull
                Integer pointsDue,
        @Description("Of these, points checked in at on the rounds done.") @NonNull
                Integer pointsChecked) {}
