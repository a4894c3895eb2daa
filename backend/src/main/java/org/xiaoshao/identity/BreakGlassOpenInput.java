package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Read another community of the county for a while, in an emergency. */
@Description("Read another community of the county for a while, in an emergency.")
@Input("BreakGlassOpenInput")
public record BreakGlassOpenInput(
        @Description("Code of the community.") @NonNull @Id String community,
        @Description("Why, 10 to 500 characters; the county reads it and asks about it.") @NonNull
                String reason,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {
    /** Says nothing: the reason may be personal. */
    @Override
    public String toString() {
        return "BreakGlassOpenInput[]";
    }
}
