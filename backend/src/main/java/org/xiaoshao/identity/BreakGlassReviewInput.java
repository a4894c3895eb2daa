package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Say whether it was justified. */
@Description("Say whether it was justified.")
@Input("BreakGlassReviewInput")
public record BreakGlassReviewInput(
        @Description("What the county says; not justified ends it at once.") @NonNull
                BreakGlassVerdict verdict,
        @Description("In words, 1 to 500 characters.") @NonNull String words,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {
    /** Says nothing: the words may be personal. */
    @Override
    public String toString() {
        return "BreakGlassReviewInput[]";
    }
}
