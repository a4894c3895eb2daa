package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.xiaoshao.shared.Role;

/** Which posts; everything given must hold. */
@Description("Which posts; everything given must hold.")
@Input("PostFilterInput")
public record PostFilterInput(
        @Description(
                        "At, in or below the division of this code; of posts in organisations, that"
                                + " of the organisation counts.")
                @Id
                String place,
        @Description("In the organisation of this id.") @Id String organisation,
        @Description("For this role.") Role role,
        @Description("Held by the person of this id.") @Id String person,
        @Description("Held today, to come or ended.") PostHolding holding,
        @Description("Part of the holder's name, at most 50 characters.") String search) {

    /** No condition at all. */
    public static final PostFilterInput ANY =
            new PostFilterInput(null, null, null, null, null, null);

    /** Says nothing: what is searched for may be a name. */
    @Override
    public String toString() {
        return "PostFilterInput[]";
    }
}
