package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What waits for a ruling. */
@Description("What waits for a ruling.")
public enum RulingKind {
    @Description("An organisation wants to give its order back (退单).")
    RETURN,
    @Description("Whoever handles it asks for more time (延期).")
    EXTENSION,
    @Description("It was proposed to close it as not resolved.")
    UNRESOLVED
}
