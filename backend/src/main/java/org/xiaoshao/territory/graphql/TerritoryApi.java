package org.xiaoshao.territory.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.DivisionConnection;
import org.xiaoshao.territory.DivisionFilter;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.territory.TerritoryService;

/** The territory for everybody: the place of a whistle is picked before any login. */
@GraphQLApi
@PermitAll
public class TerritoryApi {

    @Inject TerritoryService territory;
    @Inject Selection selection;

    @Query
    @Description("One division, in force or revoked; null when there is none of that code.")
    public DivisionView division(
            @Name("code") @NonNull @Description("Its code in 2, 4, 6, 9 or 12 digits.")
                    String code) {
        return territory.division(code).orElse(null);
    }

    @Query
    @NonNull
    @Description(
            "Divisions in force, by code. A parent alone gives those right below it, nothing the"
                    + " provinces; a search or a level looks at everything below the parent. What a"
                    + " search finds comes in this order: called exactly so, beginning so, holding it;"
                    + " each from the province down and by code.")
    public DivisionConnection divisions(
            @Name("parent") @Description("Code of the division they lie below, in any form.")
                    String parent,
            @Name("search")
                    @Description(
                            "Part of the name (昆新), or the beginning of its pinyin (kunxin, kun xin),"
                                    + " of the initials of that (kxsq) or of a code; at most 50"
                                    + " characters.")
                    String search,
            @Name("level") @Description("Only divisions of this level.") DivisionLevel level,
            @Name("revoked") @Description("Those no longer in force as well; false when not said.")
                    Boolean revoked,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        var filter = new DivisionFilter(parent, search, level, Boolean.TRUE.equals(revoked));
        return territory.divisions(filter, first, after, selection.current().has("totalCount"));
    }

    @Query
    @Description("A community in operation, for picking a place in it; null when there is none.")
    public CommunityView community(
            @Name("code") @NonNull @Description("Its code, twelve digits.") String code) {
        return territory.community(code).orElse(null);
    }

    @Name("division")
    @NonNull
    @Description("Its official division.")
    public List<@NonNull DivisionView> divisionOfCommunity(
            @Source List<CommunityView> communities) {
        return Rows.align(
                communities, CommunityView::code, territory.divisionsByCodes(codes(communities)));
    }

    @Name("grids")
    @NonNull
    @Description("Its grids, in order, at most 200.")
    public List<@NonNull List<@NonNull GridView>> gridsOfCommunity(
            @Source List<CommunityView> communities) {
        return Rows.alignLists(
                communities, CommunityView::code, territory.gridsOf(codes(communities)));
    }

    @Name("buildings")
    @NonNull
    @Description("Its buildings, in order, at most 200.")
    public List<@NonNull List<@NonNull BuildingView>> buildingsOfCommunity(
            @Source List<CommunityView> communities) {
        return Rows.alignLists(
                communities, CommunityView::code, territory.buildingsOf(codes(communities)));
    }

    private static List<String> codes(List<CommunityView> communities) {
        return communities.stream().map(CommunityView::code).toList();
    }
}
