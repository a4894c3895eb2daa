package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** One voice on one round of handling. */
@Name("Evaluation")
@Description("One voice on one round of handling.")
public record EvaluationView(
        @Description("Whether someone got in touch.") @NonNull Boolean contacted,
        @Description("Whether it was solved.") @NonNull Boolean solved,
        @Description("Whether the reporter was satisfied.") @NonNull Boolean satisfied,
        @Description("In the reporter's words; null once deleted.") String comment,
        @Description("When it was given.") @NonNull Instant at,
        @Description("Round of handling it is about.") @NonNull Integer round) {

    /** The same without the reporter's words. */
    public EvaluationView withoutComment() {
        return new EvaluationView(contacted, solved, satisfied, null, at, round);
    }
}
