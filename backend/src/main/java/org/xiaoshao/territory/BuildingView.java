package org.xiaoshao.territory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;

/** A building of a community. */
@Name("Building")
@Description("A building of a community.")
public record BuildingView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Its name within the community.") @NonNull String name,
        @Description("The grid it lies in; null while it is in none.") GridView grid,
        @Description("Names of its units (stairwells), in order; empty when it has none.") @NonNull
                List<@NonNull String> units)
        implements Node {

    public BuildingView {
        units = List.copyOf(units);
    }
}
