package org.xiaoshao.identity;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** End a post, or call one off that has not begun. */
@Description("End a post, or call one off that has not begun.")
@Input("PostEndInput")
public record PostEndInput(
        @Description(
                        "Last day, today or later and not after the one it has; before its first"
                                + " day the post is called off.")
                @NonNull
                LocalDate lastDay,
        @Description("Why, 1 to 200 characters; stands in the audit trail.") @NonNull String reason,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {
    /** Says nothing: the reason may be personal. */
    @Override
    public String toString() {
        return "PostEndInput[]";
    }
}
