package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The login of a resident, as it was given at the desk. */
@Name("ResidentLogin")
@Description("The login of a resident, as it was given at the desk.")
public record ResidentLoginView(
        @Description("Id of the resident.") @NonNull @Id String resident,
        @Description("What they type to log in.") @NonNull String username) {

    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ResidentLogin[]";
    }
}
