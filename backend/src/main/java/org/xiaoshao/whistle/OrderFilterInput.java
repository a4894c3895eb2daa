package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Id;

/** Which orders; everything given must hold. */
@Description("Which orders; everything given must hold.")
@Input("OrderFilterInput")
public record OrderFilterInput(
        @Description("In these states.") List<OrderState> states,
        @Description("Of this organisation, one of the caller's.") @Id String organisation,
        @Description("Not done and past (true) or within (false) the whistle's handling deadline.") Boolean late) {

    /** No condition at all. */
    public static final OrderFilterInput ANY = new OrderFilterInput(null, null, null);
}
