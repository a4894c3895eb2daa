package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** Where a household is registered. */
@Description("Where a household is registered.")
public enum Registration {
    @Description("In this place (户籍).")
    LOCAL,
    @Description("Elsewhere (流动).")
    FLOATING
}
