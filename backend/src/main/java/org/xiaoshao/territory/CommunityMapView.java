package org.xiaoshao.territory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The grids of a community as they are drawn, and what is missing. */
@Name("CommunityMap")
@Description("The grids of a community as they are drawn, and what is missing.")
public record CommunityMapView(
        @Description("The community.") @NonNull CommunityView community,
        @Description("Its grids in use, in order, at most 200.") @NonNull
                List<@NonNull GridSheetView> grids,
        @Description("Buildings that lie in no grid.") @NonNull
                List<@NonNull BuildingView> buildingsWithoutGrid,
        @Description(
                        "Ground that the outlines enclose or leave as a slit of up to 50 m between"
                                + " them, and that belongs to none.")
                @NonNull
                List<@NonNull GapView> gaps,
        @Description(
                        "What was done to them, newest first, at most 50; empty for callers who do"
                                + " not govern the community.")
                @NonNull
                List<@NonNull GridChangeView> changes) {}
