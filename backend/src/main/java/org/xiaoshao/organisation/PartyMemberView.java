package org.xiaoshao.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody who sits in a Party body of a community. */
@Name("PartyMember")
@Description("Somebody who sits in a Party body of a community.")
public record PartyMemberView(
        @Description("Opaque, stable id of the person.") @NonNull @Id String id,
        @Description("Full name.") @NonNull String name,
        @Description("The Party bodies in which they sit today, by name.") @NonNull
                List<@NonNull String> bodies,
        @Description("Whether they agreed to be shown as a Party member (亮身份).") @NonNull
                Boolean shown) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "PartyMember[]";
    }
}
