package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether the caller may do something to a whistle now, and if not, why. */
@Name("AvailableAction")
@Description("Whether the caller may do something to a whistle now, and if not, why.")
public record AvailableAction(
        @Description("The action.") @NonNull WhistleAction action,
        @Description("Whether it is possible now.") @NonNull Boolean available,
        @Description("Why it is not; empty when it is.") @NonNull
                List<@NonNull WhistleRefusal> refusals) {}
