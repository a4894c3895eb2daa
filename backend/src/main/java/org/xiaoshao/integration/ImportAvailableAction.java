package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether the caller may do something now, and why not. */
@Name("ImportAvailableAction")
@Description("Whether the caller may do something now, and why not.")
public record ImportAvailableAction(
        @Description("The action.") @NonNull ImportAction action,
        @Description("Whether it is possible.") @NonNull Boolean available,
        @Description("Why not; null when it is.") ImportObstacle obstacle) {}
