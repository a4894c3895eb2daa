package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** When a clock stood still. */
@Name("DeadlinePause")
@Description("When a clock stood still.")
public record DeadlinePauseView(
        @Description("From then.") @NonNull Instant from,
        @Description("Until just before then.") @NonNull Instant until,
        @Description("How much it kept from being counted, in seconds of what the clock counts.")
                @NonNull
                Integer heldSeconds) {}
