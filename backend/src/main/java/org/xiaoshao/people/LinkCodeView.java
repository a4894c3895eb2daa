package org.xiaoshao.people;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A code to be handed to a resident on paper. */
@Name("LinkCode")
@Description("A code to be handed to a resident on paper.")
public record LinkCodeView(
        @Description("Id of the resident.") @NonNull @Id String resident,
        @Description(
                        "The code, shown this once and kept as a hash only; null when the act was"
                                + " done before under the same key.")
                String code,
        @Description("Until when it can be used, once.") @NonNull Instant expiresAt) {

    /** Says nothing: the code opens a household. */
    @Override
    public String toString() {
        return "LinkCode[]";
    }
}
