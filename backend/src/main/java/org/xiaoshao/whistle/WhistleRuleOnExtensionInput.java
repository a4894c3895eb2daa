package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Give the time that was asked for, or less of it, or none. */
@Description("Give the time that was asked for, or less of it, or none.")
@Input("WhistleRuleOnExtensionInput")
public record WhistleRuleOnExtensionInput(
        @Description("Whether more time is given.") @NonNull Boolean grant,
        @Description("Until when; as long as was asked for when absent.") Instant until,
        @Description("The reasons, at most 2000 characters.") @NonNull String reason,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
