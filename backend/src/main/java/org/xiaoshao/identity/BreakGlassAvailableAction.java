package org.xiaoshao.identity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether the caller may do something about it now, and why not. */
@Name("BreakGlassAvailableAction")
@Description("Whether the caller may do something about it now, and why not.")
public record BreakGlassAvailableAction(
        @Description("The action.") @NonNull BreakGlassAction action,
        @Description("Whether it is possible.") @NonNull Boolean available,
        @Description("Why not, most telling first; empty when it is.") @NonNull
                List<@NonNull BreakGlassRefusal> refusals) {}
