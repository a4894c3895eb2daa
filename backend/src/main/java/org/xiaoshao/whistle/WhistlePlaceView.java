package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.GridView;

/** Where a whistle is about. */
@Name("WhistlePlace")
@Description("Where a whistle is about.")
public record WhistlePlaceView(
        @Description("The place in words, from the community down.") @NonNull String words,
        @Description("The community.") @NonNull CommunityView community,
        @Description("The grid, when known.") GridView grid,
        @Description("The building, when it is about one.") BuildingView building,
        @Description("The unit (stairwell) of the building.") String unit,
        @Description("The spot in the reporter's words.") String detail) {

    /** The same without the reporter's words. */
    public WhistlePlaceView withoutDetail() {
        return new WhistlePlaceView(words, community, grid, building, unit, null);
    }
}
