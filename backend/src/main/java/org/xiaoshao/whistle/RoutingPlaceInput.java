package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A place that a rule is for. */
@Input("RoutingPlaceInput")
@Description("A place that a rule is for.")
public record RoutingPlaceInput(
        @Description("What kind of place.") @NonNull RoutingPlaceKind kind,
        @Description("Id of the estate, grid or building; code of the division.") @NonNull
                String reference) {}
