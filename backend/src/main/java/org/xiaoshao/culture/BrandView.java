package org.xiaoshao.culture;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;
import org.xiaoshao.territory.CommunityView;

/** A name under which a community holds activities again and again. */
@Name("Brand")
@Description("A name under which a community holds activities again and again.")
public record BrandView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Its name.") @NonNull String name,
        @Description("What it stands for.") @NonNull String description,
        @Description("The community it belongs to.") @NonNull CommunityView community)
        implements Node {}
