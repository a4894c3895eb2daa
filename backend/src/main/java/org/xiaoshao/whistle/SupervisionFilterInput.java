package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which supervisions; everything given must hold. */
@Input("SupervisionFilterInput")
@Description("Which supervisions; everything given must hold.")
public record SupervisionFilterInput(
        @Description("In these states.") @Nullable List<@NonNull SupervisionState> states,
        @Description("For these causes.") @Nullable List<@NonNull SupervisionCause> causes,
        @Description(
                        "Past their date without an answer, or answered after it (true), or neither (false).")
                Boolean overdue,
        @Description("Of this organisation.") @Id String organisation,
        @Description("In this division of any level, by its code.") String division) {

    /** No condition at all. */
    public static final SupervisionFilterInput ANY =
            new SupervisionFilterInput(null, null, null, null, null);
}
