package org.xiaoshao.people;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.identity.Purpose;
import org.xiaoshao.shared.ActInput;

/** Show masked values in full; the audit trail keeps who did it and why. */
@Input("ResidentRevealInput")
@Description("Show masked values in full; the audit trail keeps who did it and why.")
public record ResidentRevealInput(
        @Description("What for.") @NonNull Purpose purpose,
        @Description("What for in words, at most 200 characters.") @NonNull String words,
        @Description("Which values.") @NonNull List<@NonNull SensitiveField> fields,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements ActInput {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ResidentRevealInput[]";
    }
}
