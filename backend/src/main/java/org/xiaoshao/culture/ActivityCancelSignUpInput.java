package org.xiaoshao.culture;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Give the caller's place back. */
@Description("Give the caller's place back.")
@Input("ActivityCancelSignUpInput")
public record ActivityCancelSignUpInput(
        @Description(
                        "The version of the caller's sign-up that they saw; another one refuses"
                                + " with STALE_VERSION.")
                @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
