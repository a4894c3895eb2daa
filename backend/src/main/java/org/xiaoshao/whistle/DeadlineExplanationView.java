package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Why a clock ends when it ends. */
@Name("DeadlineExplanation")
@Description("Why a clock ends when it ends.")
public record DeadlineExplanationView(
        @Description("How much is counted in all, extensions included.") @NonNull
                Integer countedSeconds,
        @Description("The office hours that working time lies in, for instance 08:30-12:00.")
                @NonNull
                List<@NonNull String> officeHours,
        @Description("Every day that it runs on until it is due.") @NonNull
                List<@NonNull DeadlineDayView> days) {}
