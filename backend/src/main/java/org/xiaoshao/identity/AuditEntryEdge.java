package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A row of a list of audit entries and its cursor. */
@Name("AuditEntryEdge")
@Description("A row of a list of audit entries and its cursor.")
public record AuditEntryEdge(
        @Description("Position after which to go on.") @NonNull String cursor,
        @Description("The row.") @NonNull AuditEntryView node) {}
