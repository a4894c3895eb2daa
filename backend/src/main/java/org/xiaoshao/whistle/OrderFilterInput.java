package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which orders; everything given must hold. */
@Description("Which orders; everything given must hold.")
@Input("OrderFilterInput")
public record OrderFilterInput(
        @Description("In these states.") @Nullable List<@NonNull OrderState> states,
        @Description("Of this organisation, one of the caller's.") @Id String organisation,
        @Description("Not done and past (true) or within (false) the whistle's handling deadline.")
                Boolean late) {

    /** No condition at all. */
    public static final OrderFilterInput ANY = new OrderFilterInput(null, null, null);
}
