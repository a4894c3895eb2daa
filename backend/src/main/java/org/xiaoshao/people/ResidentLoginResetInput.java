package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Give a resident's login a new one-time password. */
@Input("ResidentLoginResetInput")
@Description("Give a resident's login a new one-time password.")
public record ResidentLoginResetInput(
        @Description(
                        "The version of the resident that the caller saw; another one refuses with STALE_VERSION.")
                @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once and shows no password the second time.")
                String idempotencyKey)
        implements UpdateInput {}
