package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Rule on an order that an organisation wants to give back. */
@Description("Rule on an order that an organisation wants to give back.")
@Input("WhistleRuleOnReturnInput")
public record WhistleRuleOnReturnInput(
        @Description("The return to rule on.") @NonNull @Id String returnOrder,
        @Description("Whether the order is given back.") @NonNull Boolean uphold,
        @Description("The reasons, at most 2000 characters.") @NonNull String reason,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
