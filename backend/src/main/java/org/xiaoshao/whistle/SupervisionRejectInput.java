package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Not accept the answer. */
@Input("SupervisionRejectInput")
@Description("Not accept the answer.")
public record SupervisionRejectInput(
        @Description("The reasons, at most 2000 characters.") @NonNull String reason,
        @Description("By when it has to be put right; by what is configured when absent.")
                Instant rectifyBy,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
