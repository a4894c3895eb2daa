package org.xiaoshao.culture;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether the caller may do this now, and why not. */
@Description("Whether the caller may do this now, and why not.")
public record ActivityAvailableAction(
        @Description("The action.") @NonNull ActivityAction action,
        @Description("Whether it is possible now.") @NonNull Boolean available,
        @Description("Why it is not, most telling first; empty when it is.") @NonNull
                List<@NonNull ActivityRefusal> refusals) {}
