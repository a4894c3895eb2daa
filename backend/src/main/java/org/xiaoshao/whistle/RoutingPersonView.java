package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Role;

/** Who holds the post that a rule asks for. */
@Name("RoutingPerson")
@Description("Who holds the post that a rule asks for.")
public record RoutingPersonView(
        @Description("The name with the given name masked.") @NonNull String name,
        @Description("The post.") @NonNull Role role,
        @Description("Whom they stand in for, masked; null when the post is their own.")
                String standsInFor) {}
