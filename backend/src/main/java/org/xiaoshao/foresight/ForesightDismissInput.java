package org.xiaoshao.foresight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Dismiss a finding and say why. */
@Description("Dismiss a finding and say why.")
@Input("ForesightDismissInput")
public record ForesightDismissInput(
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description("Why.") @NonNull ForesightReason reason,
        @Description("More about it, at most 1000 characters; needed with OTHER.") String words,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
