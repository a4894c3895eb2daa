package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of links of households and its cursor. */
@Name("HouseholdLinkEdge")
@Description("A row of a list of links of households and its cursor.")
public record HouseholdLinkEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull HouseholdLinkView node) {}
