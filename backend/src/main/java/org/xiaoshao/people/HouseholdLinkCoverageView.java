package org.xiaoshao.people;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How far a community's households are looked after by Party members. */
@Name("HouseholdLinkCoverage")
@Description("How far a community's households are looked after by Party members.")
public record HouseholdLinkCoverageView(
        @Description("Households that live there.") @NonNull Integer households,
        @Description("Of those, how many are linked.") @NonNull Integer linked,
        @Description("Fewest households that a member should look after.") @NonNull Integer fewest,
        @Description("Most households that a member may look after.") @NonNull Integer most,
        @Description("Party members of the community, by name, at most 200.") @NonNull
                List<@NonNull MemberLinksView> members) {

    @Description("Members who are shown as one and look after too few or too many.")
    public @NonNull Integer getMembersOutside() {
        return (int) members.stream().filter(MemberLinksView::outside).count();
    }

    @Description("Visits made in the days asked about.")
    public @NonNull Integer getVisits() {
        return members.stream().mapToInt(MemberLinksView::visits).sum();
    }
}
