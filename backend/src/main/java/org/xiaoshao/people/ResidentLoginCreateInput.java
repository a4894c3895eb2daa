package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Give a resident a login at the desk. */
@Input("ResidentLoginCreateInput")
@Description("Give a resident a login at the desk.")
public record ResidentLoginCreateInput(
        @Description(
                        "What they will type to log in: 3 to 40 of a-z, 0-9, dot, hyphen and"
                                + " underscore, nobody else's; null for one that is made up.")
                String username,
        @Description(
                        "The version of the resident that the caller saw; another one refuses with STALE_VERSION.")
                @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once and shows no password the second time.")
                String idempotencyKey)
        implements UpdateInput {

    /** Says nothing: a username may be a name. */
    @Override
    public String toString() {
        return "ResidentLoginCreateInput[]";
    }
}
