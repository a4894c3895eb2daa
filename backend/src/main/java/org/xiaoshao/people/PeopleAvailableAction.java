package org.xiaoshao.people;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether the caller may do something now, and why not. */
@Name("PeopleAvailableAction")
@Description("Whether the caller may do something now, and why not.")
public record PeopleAvailableAction(
        @Description("The action.") @NonNull PeopleAction action,
        @Description("Whether it is possible.") @NonNull Boolean available,
        @Description("Why not, most telling first; empty when it is.") @NonNull
                List<@NonNull PeopleRefusal> refusals) {}
