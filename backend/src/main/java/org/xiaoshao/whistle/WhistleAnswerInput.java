package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Answer what the community asked, with login or by tracking code. */
@Description("Answer what the community asked, with login or by tracking code.")
@Input("WhistleAnswerInput")
public record WhistleAnswerInput(
        @Description("The answer, at most 2000 characters.") @NonNull String answer,
        @Description("The tracking code, for those without login.") String code,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters, without login a random UUID: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
