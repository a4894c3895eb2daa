package org.xiaoshao.identity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether the caller may do something with a login now, and why not. */
@Name("UserAvailableAction")
@Description("Whether the caller may do something with a login now, and why not.")
public record UserAvailableAction(
        @Description("The action.") @NonNull UserAction action,
        @Description("Whether it is possible.") @NonNull Boolean available,
        @Description("Why not, most telling first; empty when it is.") @NonNull
                List<@NonNull UserRefusal> refusals) {}
