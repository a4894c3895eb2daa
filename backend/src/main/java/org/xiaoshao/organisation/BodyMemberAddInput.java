package org.xiaoshao.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Record who sits in a body: somebody known, or somebody new by name. */
@Description("Record who sits in a body: somebody known, or somebody new by name.")
@Input("BodyMemberAddInput")
public record BodyMemberAddInput(
        @Description("Id of the body.") @NonNull @Id String organisation,
        @Description("Id of a person who sits or serves in the community already.") @Id
                String person,
        @Description("Full name of somebody new, at most 40 characters; instead of a person.")
                String name,
        @Description("Title in the body, at most 40 characters, for instance 主任.") @NonNull
                String title,
        @Description("First day.") @NonNull LocalDate validFrom,
        @Description(
                        "Whether they agreed to be shown as a Party member (亮身份); only in Party"
                                + " bodies, false when not said.")
                Boolean shown,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "BodyMemberAddInput[]";
    }
}
