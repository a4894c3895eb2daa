package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Disable a login: it opens nothing from now on, and its sessions end. */
@Description("Disable a login: it opens nothing from now on, and its sessions end.")
@Input("UserDisableInput")
public record UserDisableInput(
        @Description("Why, at most 200 characters; stands in the audit trail.") @NonNull
                String reason,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {

    /** Says nothing: a reason may be personal. */
    @Override
    public String toString() {
        return "UserDisableInput[]";
    }
}
