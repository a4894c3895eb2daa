package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** One particular of an entry. */
@Name("AuditFact")
@Description("One particular of an entry, for instance which fields were shown.")
public record AuditFact(
        @Description("What it says something about, for instance fields.") @NonNull String name,
        @Description("What it says.") @NonNull String value) {}
