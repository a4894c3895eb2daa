package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How many households there are of one kind. */
@Name("TenureFigure")
@Description("How many households there are of one kind.")
public record TenureFigure(
        @Description("The kind.") @NonNull Tenure tenure,
        @Description("How many; null when fewer than five and the caller may not know.")
                Integer count) {}
