package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Give somebody a post. */
@Description("Give somebody a post.")
@Input("PostAppointInput")
public record PostAppointInput(
        @Description("Id of somebody who serves here already; null for somebody new.") @Id
                String person,
        @Description(
                        "Full name of somebody new, who gets no login by it, at most 40 characters;"
                                + " null for a person.")
                String name,
        @Description("The post.") @NonNull AppointmentInput post,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {
    /** Says nothing: the name is personal. */
    @Override
    public String toString() {
        return "PostAppointInput[]";
    }
}
