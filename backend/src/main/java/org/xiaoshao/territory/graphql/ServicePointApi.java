package org.xiaoshao.territory.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.ServiceCircleView;
import org.xiaoshao.territory.ServicePointService;
import org.xiaoshao.territory.ServicePointView;

/** Service points for everybody: they are there to be found. */
@GraphQLApi
@PermitAll
public class ServicePointApi {

    @Inject ServicePointService service;

    @Name("servicePoints")
    @NonNull
    @Description("The service points that run in it, by kind and name, at most 200.")
    public List<@NonNull List<@NonNull ServicePointView>> servicePointsOfCommunity(
            @Source List<CommunityView> communities) {
        return Rows.alignLists(
                communities, CommunityView::code, service.pointsOf(codes(communities)));
    }

    @Name("serviceCircle")
    @NonNull
    @Description("How far its service points reach on foot.")
    public List<@NonNull ServiceCircleView> serviceCircleOfCommunity(
            @Source List<CommunityView> communities) {
        return Rows.align(communities, CommunityView::code, service.circlesOf(codes(communities)));
    }

    private static List<String> codes(List<CommunityView> communities) {
        return communities.stream().map(CommunityView::code).toList();
    }
}
