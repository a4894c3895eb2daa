package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Say whether contacted, solved and satisfied. */
@Description("Say whether contacted, solved and satisfied.")
@Input("WhistleEvaluateInput")
public record WhistleEvaluateInput(
        @Description("Token of the rating link, for those without login.") String token,
        @Description("Whether someone got in touch about it.") @NonNull Boolean contacted,
        @Description("Whether it is solved.") @NonNull Boolean solved,
        @Description("Whether the caller is satisfied.") @NonNull Boolean satisfied,
        @Description("In the caller's own words, at most 1000 characters.") String comment,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters, without login a random UUID:"
                                + " sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
