package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether the caller may do something about a supervision now, and if not, why. */
@Name("AvailableSupervisionAction")
@Description("Whether the caller may do something about a supervision now, and if not, why.")
public record AvailableSupervisionAction(
        @Description("The action.") @NonNull SupervisionAction action,
        @Description("Whether it is possible now.") @NonNull Boolean available,
        @Description("Why it is not; empty when it is.") @NonNull
                List<@NonNull SupervisionRefusal> refusals) {}
