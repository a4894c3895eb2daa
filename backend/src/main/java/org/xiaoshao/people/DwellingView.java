package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;

/** A flat or house in which households live. */
@Name("Dwelling")
@Description("A flat or house in which households live.")
public record DwellingView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The community it lies in.") @NonNull CommunityView community,
        @Description("The building it lies in.") @NonNull BuildingView building,
        @Description("Name of the unit; null where the building has none.") String unit,
        @Description("Its number, as on the door.") @NonNull String number,
        @Description("Its floor; null when not recorded.") Integer floor) {}
