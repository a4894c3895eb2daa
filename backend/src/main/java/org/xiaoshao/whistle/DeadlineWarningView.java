package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A step of the warning ladder that was taken. */
@Name("DeadlineWarning")
@Description("A step of the warning ladder that was taken.")
public record DeadlineWarningView(
        @Description("Which step.") @NonNull WarningStep step,
        @Description("Whom it was for.") @NonNull WarningLevel level,
        @Description("When.") @NonNull Instant at) {}
