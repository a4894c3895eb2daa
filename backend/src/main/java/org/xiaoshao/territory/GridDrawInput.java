package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Draw the outline of a grid. */
@Description("Draw the outline of a grid.")
@Input("GridDrawInput")
public record GridDrawInput(
        @Description("GeoJSON Polygon, WGS-84, at most 2,000 points; null takes the outline away.")
                String outline,
        @Description("The version of the grid that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
