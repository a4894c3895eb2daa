package org.xiaoshao.territory;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that was done to the grids of a community. */
@Name("GridChange")
@Description("Something that was done to the grids of a community.")
public record GridChangeView(
        @Description("What was done.") @NonNull GridChangeKind kind,
        @Description("Name of the grid it was done to.") @NonNull String grid,
        @Description("Name of the new grid, or of the one it went into; null for DRAWN.")
                String other,
        @Description("How many buildings changed their grid.") @NonNull Integer buildings,
        @Description("When.") @NonNull Instant at) {}
