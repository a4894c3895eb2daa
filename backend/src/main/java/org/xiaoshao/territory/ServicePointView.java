package org.xiaoshao.territory;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;

/** A place on foot where people of a community get things done. */
@Name("ServicePoint")
@Description("A place on foot where people of a community get things done.")
public record ServicePointView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The community it serves.") @NonNull CommunityView community,
        @Description("What it is there for.") @NonNull ServicePointKind kind,
        @Description("What people call it.") @NonNull String name,
        @Description("Where it is, in words.") @NonNull String address,
        @Description("The number of the place; null when it has none.") String phone,
        @Description("Where it lies; null while nobody has said.") GeoPointView location,
        @Description("What is offered, in the order of those who run it.") @NonNull
                List<@NonNull String> items,
        @Description("When it is open each week, in order; empty when not told.") @NonNull
                List<@NonNull OpeningView> hours,
        @Description("Whether it is open now, by the clock of the server.") @NonNull
                Boolean openNow,
        @Description(
                        "When it opens or closes next; null when it has no hours, is always open or"
                                + " was closed for good.")
                Instant changesAt,
        @Description("When it was closed for good; null while it runs.") Instant closedAt,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version)
        implements Node {

    public ServicePointView {
        items = List.copyOf(items);
        hours = List.copyOf(hours);
    }
}
