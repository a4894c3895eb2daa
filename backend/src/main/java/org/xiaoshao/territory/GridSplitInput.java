package org.xiaoshao.territory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Make a second grid of some of the buildings of a grid. */
@Description("Make a second grid of some of the buildings of a grid.")
@Input("GridSplitInput")
public record GridSplitInput(
        @Description("Name of the new grid within the community, at most 40 characters.") @NonNull
                String name,
        @Description("Ids of the buildings that go to the new grid, at least one.") @NonNull @Id
                List<@NonNull String> buildings,
        @Description(
                        "Outline of what stays, GeoJSON Polygon; as it was when absent or null: gridDraw takes it away.")
                String outline,
        @Description("Outline of the new grid, GeoJSON Polygon; null when none is drawn.")
                String newOutline,
        @Description("The version of the grid that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
