package org.xiaoshao.territory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** An estate with where it lies and what stands on it. */
@Name("EstateSheet")
@Description("An estate with where it lies and what stands on it.")
public record EstateSheetView(
        @Description("The estate.") @NonNull EstateView estate,
        @Description("The community it belongs to.") @NonNull CommunityView community,
        @Description("Whether it is there.") @NonNull PlaceStandingView standing,
        @Description(
                        "Its buildings in the community's order, at most 200, those that were closed left out.")
                @NonNull
                List<@NonNull BuildingView> buildings) {

    public EstateSheetView {
        buildings = List.copyOf(buildings);
    }
}
