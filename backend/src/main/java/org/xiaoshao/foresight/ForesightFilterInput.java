package org.xiaoshao.foresight;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which findings; everything given must hold. */
@Description("Which findings; everything given must hold.")
@Input("ForesightFilterInput")
public record ForesightFilterInput(
        @Description("In the community, town or county of this code.") @Id String division,
        @Description("That stand at one of these.") @Nullable List<@NonNull ForesightState> states,
        @Description("That say this.") ForesightKind kind,
        @Description("Judged (true) or not yet (false): the denominator of the hit rate.")
                Boolean judged,
        @Description("Judged and come true (true) or not (false): the numerator of the hit rate.")
                Boolean cameTrue) {

    public static final ForesightFilterInput ANY =
            new ForesightFilterInput(null, null, null, null, null);
}
