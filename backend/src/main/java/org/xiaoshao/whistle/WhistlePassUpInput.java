package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Pass a whistle up a level, where it is dispatched anew. */
@Description("Pass a whistle up a level, where it is dispatched anew.")
@Input("WhistlePassUpInput")
public record WhistlePassUpInput(
        @Description("Why this level cannot settle it, at most 2000 characters.") @NonNull
                String reason,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
