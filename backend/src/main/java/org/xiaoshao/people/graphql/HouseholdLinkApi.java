package org.xiaoshao.people.graphql;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.people.HouseholdLinkConnection;
import org.xiaoshao.people.HouseholdLinkFilter;
import org.xiaoshao.people.HouseholdLinkService;
import org.xiaoshao.shared.Selection;

/**
 * Who looks after which household: Party members may hold any role, so a login is enough to ask.
 */
@GraphQLApi
@Authenticated
public class HouseholdLinkApi {

    @Inject HouseholdLinkService service;
    @Inject Selection selection;

    @Query("householdLinks")
    @NonNull
    @Description(
            "Who looks after which household (党员联户), the newest first: of the caller's community,"
                    + " of the households that they may see, and those that they hold themselves.")
    public HouseholdLinkConnection householdLinks(
            @Name("community") @Id @Description("Only in the community of this code.")
                    String community,
            @Name("household") @Id @Description("Only of the household of this id.")
                    String household,
            @Name("member") @Id @Description("Only those that the person of this id holds.")
                    String member,
            @Name("current")
                    @Description(
                            "Those that last (true, when not said) or that have ended (false).")
                    Boolean current,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(
                new HouseholdLinkFilter(community, household, member, current),
                first,
                after,
                selection.current().has("totalCount"));
    }
}
