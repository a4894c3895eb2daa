package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.xiaoshao.shared.Role;

/** Which logins; everything given must hold. */
@Description("Which logins; everything given must hold.")
@Input("UserFilterInput")
public record UserFilterInput(
        @Description("Part of the name or the username, at most 50 characters.") String search,
        @Description(
                        "Of people with a post at, in or below the division of this code; of posts"
                                + " in organisations, that of the organisation counts.")
                @Id
                String place,
        @Description("Of people with a post for this role.") Role role,
        @Description("Enabled (true) or disabled (false).") Boolean enabled,
        @Description("Of the person of this id.") @Id String person) {

    /** No condition at all. */
    public static final UserFilterInput ANY = new UserFilterInput(null, null, null, null, null);

    /** Says nothing: what is searched for may be a name. */
    @Override
    public String toString() {
        return "UserFilterInput[]";
    }
}
