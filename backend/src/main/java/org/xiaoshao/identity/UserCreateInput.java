package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Make a login: for somebody new with their first post, or for somebody recorded. */
@Description("Make a login: for somebody new with their first post, or for somebody recorded.")
@Input("UserCreateInput")
public record UserCreateInput(
        @Description("Id of somebody who serves here already; null for somebody new.") @Id
                String person,
        @Description("Full name of somebody new, at most 40 characters; null for a person.")
                String name,
        @Description(
                        "What they will type to log in: 3 to 40 of a-z, 0-9, dot, hyphen and"
                                + " underscore; nobody else's.")
                @NonNull
                String username,
        @Description(
                        "The post they get with it; may be left out for somebody who serves"
                                + " already.")
                AppointmentInput post,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once and shows no password the second time.")
                String idempotencyKey)
        implements ActInput {

    /** Says nothing: names are personal. */
    @Override
    public String toString() {
        return "UserCreateInput[]";
    }
}
