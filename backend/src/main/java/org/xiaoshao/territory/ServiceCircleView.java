package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How far the service points of a community reach on foot. */
@Name("ServiceCircle")
@Description("How far the service points of a community reach on foot.")
public record ServiceCircleView(
        @Description("The walk that is asked about, in minutes.") @NonNull Integer minutes,
        @Description(
                        "How far that is as the crow flies, in metres: ways bend, so it is less than"
                                + " what one walks.")
                @NonNull
                Integer metres,
        @Description(
                        "The part of the ground of its drawn grids, in percent rounded down, that lies"
                                + " within that walk of a service point; null while no grid is drawn or"
                                + " no service point has a location.")
                Integer groundReachedPercent) {}
