package org.xiaoshao.identity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.PostView;

/** A post with who holds it and all that is recorded of it, for those who give posts. */
@Name("PostSheet")
@Description("A post with who holds it and all that is recorded of it, for those who give posts.")
public record PostSheetView(
        @Description("The post's id.") @NonNull @Id String id,
        @Description("The post.") @NonNull PostView post,
        @Description("The unit it is for, if any.") String unit,
        @Description("Who holds it.") @NonNull PostHolderView holder,
        @Description("Whether it is held today.") @NonNull PostHolding holding,
        @Description("Whether it was ended before it began.") @NonNull Boolean calledOff,
        @Description(
                        "Who stands in for the holder today or later, by first day, at most 20;"
                                + " empty while nobody does.")
                @NonNull
                List<@NonNull PostTermView> substitutes,
        @Description("The post whose holder this one stands in for; null for one of its own.")
                PostTermView standsInFor,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version,
        @Description("What the caller may do with it now, and why not.") @NonNull
                List<@NonNull PostAvailableAction> availableActions) {

    public PostSheetView {
        substitutes = List.copyOf(substitutes);
        availableActions = List.copyOf(availableActions);
    }
}
