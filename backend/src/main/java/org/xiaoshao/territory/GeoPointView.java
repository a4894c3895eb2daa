package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A point on the ground. */
@Name("GeoPoint")
@Description("A point on the ground, WGS-84.")
public record GeoPointView(
        @Description("Degrees east.") @NonNull Double longitude,
        @Description("Degrees north.") @NonNull Double latitude) {}
