package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who holds a post. */
@Name("PostHolder")
@Description("Who holds a post.")
public record PostHolderView(
        @Description("Id of the person.") @NonNull @Id String id,
        @Description("Full name.") @NonNull String name) {
    /** Says nothing: the name is personal. */
    @Override
    public String toString() {
        return "PostHolder[" + id + "]";
    }
}
