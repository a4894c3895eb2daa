package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A place that a rule is for. */
@Name("RoutingPlace")
@Description("A place that a rule is for.")
public record RoutingPlaceView(
        @Description("What kind of place.") @NonNull RoutingPlaceKind kind,
        @Description("Id of the estate, grid or building; code of the division.") @NonNull
                String reference,
        @Description("Its name when the rule was written.") @NonNull String name) {}
