package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Enable a login again. */
@Description("Enable a login again.")
@Input("UserEnableInput")
public record UserEnableInput(
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {

    /** Says nothing: a reason may be personal. */
    @Override
    public String toString() {
        return "UserEnableInput[]";
    }
}
