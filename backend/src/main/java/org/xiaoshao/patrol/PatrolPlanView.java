package org.xiaoshao.patrol;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.territory.WeekDay;

/** Which place is walked on which days of the week, how often and by whom. */
@Name("PatrolPlan")
@Description("Which place is walked on which days of the week, how often and by whom.")
public record PatrolPlanView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("What people call it.") @NonNull String name,
        @Description("The community whose plan it is.") @NonNull CommunityView community,
        @Description("The grid that it counts for; null for an estate that lies in several.")
                GridView grid,
        @Description("The building, where it is walked alone.") BuildingView building,
        @Description("The estate, where it is walked as a whole.") EstateView estate,
        @Description("Whose round it is: each of them may walk it.") @NonNull
                List<@NonNull PatrolForce> forces,
        @Description("On which days of the week, Monday first.") @NonNull
                List<@NonNull WeekDay> weekdays,
        @Description("How many rounds on such a day.") @NonNull Integer rounds,
        @Description("Where a round checks in, in order; at most 50.") @NonNull
                List<@NonNull PatrolPointView> points,
        @Description("First day.") @NonNull LocalDate validFrom,
        @Description(
                        "Last day; null while nobody has said one. The day before the first: it was called off.")
                LocalDate validTo,
        @Description("Whether a post of the caller lets them walk it.") @NonNull Boolean mine,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {}
