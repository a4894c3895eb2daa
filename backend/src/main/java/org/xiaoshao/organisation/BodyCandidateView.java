package org.xiaoshao.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody who serves in a community already, to be seated in a further body. */
@Name("BodyCandidate")
@Description("Somebody who serves in a community already, to be seated in a further body.")
public record BodyCandidateView(
        @Description("Opaque, stable id of the person.") @NonNull @Id String id,
        @Description("Full name.") @NonNull String name,
        @Description("Bodies in which they sit today, by name.") @NonNull
                List<@NonNull String> bodies) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "BodyCandidate[]";
    }
}
