package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A housing estate of a community. */
@Name("Estate")
@Description("A housing estate of a community.")
public record EstateView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Its name within the community.") @NonNull String name) {}
