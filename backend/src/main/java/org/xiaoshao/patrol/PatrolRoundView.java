package org.xiaoshao.patrol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** One walk through the place of a plan. */
@Name("PatrolRound")
@Description("One walk through the place of a plan.")
public record PatrolRoundView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("What it was to be.") @NonNull PatrolPlanView plan,
        @Description("Id of the person who walks.") @NonNull @Id String walker,
        @Description("Their name; null once it was deleted.") String walkerName,
        @Description("Whether the caller walks it.") @NonNull Boolean mine,
        @Description("The day that it counts for.") @NonNull LocalDate day,
        @Description("When it began.") @NonNull Instant startedAt,
        @Description("When it ended; null while it is walked.") Instant endedAt,
        @Description("Whether nobody ended it and the rule did: then it does not count as walked.")
                @NonNull
                Boolean forgotten,
        @Description("When the rule ends it at the latest.") @NonNull Instant endsBy,
        @Description("Where they checked in, in order; at most 50.") @NonNull
                List<@NonNull PatrolCheckInView> checkIns,
        @Description("What they noted, in order; at most 200.") @NonNull
                List<@NonNull PatrolNoteView> notes,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {

    /** Says nothing: it may be personal. */
    @Override
    public String toString() {
        return "PatrolRound[]";
    }
}
