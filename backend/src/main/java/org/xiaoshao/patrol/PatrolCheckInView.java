package org.xiaoshao.patrol;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody was at a point of their round. */
@Name("PatrolCheckIn")
@Description("Somebody was at a point of their round.")
public record PatrolCheckInView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The point.") @NonNull @Id String point,
        @Description("How they showed it.") @NonNull PatrolCheckInWay way,
        @Description(
                        "How many metres off the position was; null for a code. The position is not kept.")
                Integer metres,
        @Description("When.") @NonNull Instant at) {}
