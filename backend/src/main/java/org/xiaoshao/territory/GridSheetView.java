package org.xiaoshao.territory;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A grid with what is drawn and kept of it. */
@Name("GridSheet")
@Description("A grid with what is drawn and kept of it.")
public record GridSheetView(
        @Description("The grid.") @NonNull GridView grid,
        @Description("GeoJSON Polygon, WGS-84; null while nobody drew it.") String outline,
        @Description("Ground it covers in square metres; null without an outline.")
                Integer squareMetres,
        @Description("The buildings in it, in order.") @NonNull
                List<@NonNull BuildingView> buildings,
        @Description("First day; null when it is older than our records.") LocalDate validFrom,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {}
