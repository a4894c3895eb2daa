package org.xiaoshao.culture.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.culture.ActivityConnection;
import org.xiaoshao.culture.ActivityFilterInput;
import org.xiaoshao.culture.ActivityOrderBy;
import org.xiaoshao.culture.ActivityView;
import org.xiaoshao.culture.BrandView;
import org.xiaoshao.culture.CultureService;
import org.xiaoshao.culture.SignUpView;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.shared.Selection;

/** What communities offer, for everybody; who signed up is told to themselves only. */
@GraphQLApi
@PermitAll
public class ActivityApi {

    @Inject CultureService service;
    @Inject Selection selection;

    @Query("activity")
    @Description("The activity with that id; null when there is none.")
    public ActivityView activity(@Name("id") @Description("Its id.") @NonNull @Id String id) {
        return service.activity(NodeId.parse(id)).orElse(null);
    }

    @Query("activities")
    @Description("What communities do together.")
    public @NonNull ActivityConnection activities(
            @Name("filter") @Description("Which; all when absent.") ActivityFilterInput filter,
            @Name("orderBy") @Description("In which order; soonest first when absent.")
                    ActivityOrderBy orderBy,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        var fields = selection.current();
        return service.list(
                Optional.ofNullable(filter).orElse(ActivityFilterInput.ANY),
                Optional.ofNullable(orderBy).orElse(ActivityOrderBy.STARTS_SOONEST),
                first,
                after,
                fields.has("**/availableActions"),
                fields.has("totalCount"));
    }

    @Query("brands")
    @Description(
            "The brands of a community by name, at most 200; none when there is no such community.")
    public @NonNull List<@NonNull BrandView> brands(
            @Name("community") @Description("Code of the community.") @NonNull @Id
                    String community) {
        return service.brands(community);
    }

    /** One service call for all sign-ups of a response, whatever their number. */
    @Name("activity")
    @NonNull
    @Description("What the place is in.")
    public List<@NonNull ActivityView> activitiesOf(@Source List<SignUpView> signUps) {
        var ids = signUps.stream().map(SignUpView::activityId).distinct().toList();
        var found = Rows.byKey(service.activitiesByIds(ids), view -> UUID.fromString(view.id()));
        return Rows.align(signUps, SignUpView::activityId, found);
    }
}
