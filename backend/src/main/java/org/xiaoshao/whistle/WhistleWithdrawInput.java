package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Take one's report back before it is admitted, with login or by tracking code. */
@Description("Take one's report back before it is admitted, with login or by tracking code.")
@Input("WhistleWithdrawInput")
public record WhistleWithdrawInput(
        @Description("Why, at most 500 characters.") String reason,
        @Description("The tracking code, for those without login.") String code,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters, without login a random UUID: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
