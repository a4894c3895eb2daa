package org.xiaoshao.territory;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What a place was, or is, from when to when. */
@Name("PlaceState")
@Description("What a place was, or is, from when to when.")
public record PlaceStateView(
        @Description("Its name.") @NonNull String name,
        @Description("Of a building: the grid it lay in; null for none.") GridView grid,
        @Description("Of a building: the estate it belonged to; null for none.") EstateView estate,
        @Description("Of a building: names of its units, in order; empty for anything else.")
                @NonNull
                List<@NonNull String> units,
        @Description("Of a division: name of the one it lay in; null for anything else.")
                String parentName,
        @Description("Whether it was out of use.") @NonNull Boolean closed,
        @Description("Since when; null when that is older than our records.") Instant from,
        @Description("Until when; null while it lasts.") Instant until,
        @Description(
                        "The person who ended this state, for those who run or govern the community; null while it lasts, and where no person did.")
                @Id
                String endedBy) {

    public PlaceStateView {
        units = List.copyOf(units);
    }
}
