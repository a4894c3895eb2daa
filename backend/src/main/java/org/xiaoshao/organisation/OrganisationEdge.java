package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of organisations and its cursor. */
@Name("OrganisationEdge")
@Description("A row of a list of organisations and its cursor.")
public record OrganisationEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull OrganisationView node) {}
