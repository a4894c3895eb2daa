package org.xiaoshao.identity;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Let somebody stand in for the holder of a post for a while. */
@Description("Let somebody stand in for the holder of a post for a while.")
@Input("PostSubstituteInput")
public record PostSubstituteInput(
        @Description("Id of somebody who serves here already; null for somebody new.") @Id
                String person,
        @Description(
                        "Full name of somebody new, who gets no login by it, at most 40 characters;"
                                + " null for a person.")
                String name,
        @Description("First day, today or later, within the term of the post.") @NonNull
                LocalDate validFrom,
        @Description("Last day, within the term of the post.") @NonNull LocalDate validTo,
        @Description("The version of the post that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {
    /** Says nothing: the name is personal. */
    @Override
    public String toString() {
        return "PostSubstituteInput[]";
    }
}
