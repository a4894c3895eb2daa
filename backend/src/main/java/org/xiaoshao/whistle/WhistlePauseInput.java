package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Stop the handling clock for a reason, until a moment at which it goes on by itself. */
@Description("Stop the handling clock for a reason, until a moment at which it goes on by itself.")
@Input("WhistlePauseInput")
public record WhistlePauseInput(
        @Description("Why nothing can be done, at most 2000 characters.") @NonNull String reason,
        @Description("When it goes on by itself.") @NonNull Instant until,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
