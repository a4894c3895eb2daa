package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A clock of a whistle. */
@Name("Deadline")
@Description("A clock of a whistle.")
public record DeadlineView(
        @Description("What it measures.") @NonNull DeadlineKind kind,
        @Description("Which run of this clock it is, from 1; of HANDLE the round of handling.")
                @NonNull
                Integer round,
        @Description(
                        "The rule that sets the limit: the kind, and behind it the urgency, HARD"
                                + " for hard matters, or MATTER where the duty list says it of the"
                                + " matter itself. For instance HANDLE_ORDINARY.")
                @NonNull
                String rule,
        @Description("What it counts.") @NonNull ClockMeasure measure,
        @Description(
                        "The limit in short: a number, W for what is worked, then M, H or D for"
                                + " minutes, hours or days. For instance 7D, 24H, 2WH, 1WD.")
                @NonNull
                String limit,
        @Description("The limit in seconds as people say it: a day is 24 hours.") @NonNull
                Integer limitSeconds,
        @Description("How much more was given, in seconds of what it counts.") @NonNull
                Integer extensionSeconds,
        @Description("When the clock started.") @NonNull Instant startedAt,
        @Description("The last instant in time.") @NonNull Instant dueAt,
        @Description("When the clock stopped; null while it runs.") Instant endedAt,
        @Description("How it stands now.") @NonNull DeadlineState state,
        @Description(
                        "Whether it counts on a year whose calendar nobody has published, so that"
                                + " its end may still change.")
                @NonNull
                Boolean provisional,
        @Description(
                        "Seconds of working time left; 0 when late, null when it has ended or"
                                + " counts something else.")
                Integer workingSecondsLeft,
        @Description("When it stood still, oldest first.") @NonNull
                List<@NonNull DeadlinePauseView> pauses,
        @Description("The steps of the warning ladder that were taken, in order.") @NonNull
                List<@NonNull DeadlineWarningView> warnings,
        @Description("Why it ends when it ends.") @NonNull DeadlineExplanationView explanation) {}
