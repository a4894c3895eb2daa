package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;

/** The part of a community that one grid member looks after. */
@Name("Grid")
@Description("The part of a community that one grid member looks after.")
public record GridView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Its name within the community.") @NonNull String name,
        @Description("The community it is part of.") @NonNull CommunityView community)
        implements Node {}
