package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Ground between the outlines of a community's grids that belongs to none. */
@Name("GridGap")
@Description("Ground between the outlines of a community's grids that belongs to none.")
public record GapView(
        @Description("GeoJSON Polygon, WGS-84.") @NonNull String outline,
        @Description("Ground in square metres.") @NonNull Integer squareMetres) {}
