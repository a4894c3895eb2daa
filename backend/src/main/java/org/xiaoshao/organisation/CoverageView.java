package org.xiaoshao.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.GridView;

/** Who serves where in a community, and where nobody does. */
@Name("Coverage")
@Description("Who serves where in a community, and where nobody does.")
public record CoverageView(
        @Description("The community.") @NonNull CommunityView community,
        @Description("Its grids in use, in order, at most 200.") @NonNull
                List<@NonNull GridCoverageView> grids,
        @Description("Its buildings, in order, at most 200.") @NonNull
                List<@NonNull BuildingCoverageView> buildings,
        @Description("Its estates, by name, at most 200.") @NonNull
                List<@NonNull EstateCoverageView> estates) {

    @Description("Buildings for which nobody speaks.")
    public @NonNull List<@NonNull BuildingView> getBuildingsWithoutHead() {
        return buildings.stream()
                .filter(one -> one.heads().isEmpty())
                .map(BuildingCoverageView::building)
                .toList();
    }

    @Description("Grids that no grid member looks after.")
    public @NonNull List<@NonNull GridView> getGridsWithoutMember() {
        return grids.stream()
                .filter(one -> one.members().isEmpty())
                .map(GridCoverageView::grid)
                .toList();
    }

    @Description("Grids without a Party group.")
    public @NonNull List<@NonNull GridView> getGridsWithoutPartyGroup() {
        return grids.stream()
                .filter(one -> one.partyGroup() == null)
                .map(GridCoverageView::grid)
                .toList();
    }

    @Description("Estates without a Party branch.")
    public @NonNull List<@NonNull EstateView> getEstatesWithoutBranch() {
        return estates.stream()
                .filter(one -> one.branch() == null)
                .map(EstateCoverageView::estate)
                .toList();
    }

    @Description("Estates that have a committee: what cross-appointment is counted over.")
    public @NonNull Integer getEstatesWithCommittee() {
        return (int) estates.stream().filter(one -> !one.committees().isEmpty()).count();
    }

    @Description("Of those, how many have somebody who sits in the branch and in a committee.")
    public @NonNull Integer getEstatesCrossAppointed() {
        return (int) estates.stream().filter(one -> !one.crossAppointed().isEmpty()).count();
    }
}
