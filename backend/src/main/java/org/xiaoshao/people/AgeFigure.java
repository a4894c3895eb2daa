package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How many residents there are of one kind. */
@Name("AgeFigure")
@Description("How many residents there are of one kind.")
public record AgeFigure(
        @Description("The kind.") @NonNull AgeBand ages,
        @Description("How many; null when fewer than five and the caller may not know.")
                Integer count) {}
