package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Ask for more time before the deadline. */
@Description("Ask for more time before the deadline.")
@Input("WhistleAskExtensionInput")
public record WhistleAskExtensionInput(
        @Description("Until when.") @NonNull Instant until,
        @Description("Why, at most 2000 characters.") @NonNull String reason,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
