package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What came of the wish to give an order back. */
@Description("What came of the wish to give an order back.")
public enum ReturnRuling {
    @Description("The order was given back; the whistle is dispatched anew.")
    UPHELD,
    @Description("The organisation must keep the order and may not ask again.")
    OVERRULED,
    @Description("Nobody ruled in time: as if overruled.")
    LAPSED
}
