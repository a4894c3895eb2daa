package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of duty lists and its cursor. */
@Name("DutyListEdge")
@Description("A row of a list of duty lists and its cursor.")
public record DutyListEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull DutyListView node) {}
