package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.GeoPointView;

/** Where a round is to check in. */
@Name("PatrolPoint")
@Description("Where a round is to check in.")
public record PatrolPointView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("What people call it.") @NonNull String name,
        @Description("The building, where it is one.") BuildingView building,
        @Description("Where it lies; null where nobody has said: then only its code checks in.")
                GeoPointView position,
        @Description("Whether a code hangs there.") @NonNull Boolean hasCode,
        @Description("Id of the whistle point, where it is one.") @Id String whistlePoint) {}
