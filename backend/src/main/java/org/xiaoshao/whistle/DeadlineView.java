package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A clock of a whistle. */
@Name("Deadline")
@Description("A clock of a whistle.")
public record DeadlineView(
        @Description("What it measures.") @NonNull DeadlineKind kind,
        @Description("Round of handling, from 1; each rework starts another.") @NonNull
                Integer round,
        @Description("When the clock started.") @NonNull Instant startedAt,
        @Description("The last instant in time.") @NonNull Instant dueAt,
        @Description("When the clock stopped; null while it runs.") Instant endedAt,
        @Description("How it stands now.") @NonNull DeadlineState state,
        @Description("The rule that sets the limit, for instance HANDLE_ORDINARY_7D.") @NonNull
                String rule,
        @Description("The limit in seconds of elapsed time.") @NonNull Integer limitSeconds) {}
