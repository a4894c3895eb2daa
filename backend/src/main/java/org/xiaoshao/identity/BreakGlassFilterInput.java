package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which of them; everything given must hold. */
@Description("Which of them; everything given must hold.")
@Input("BreakGlassFilterInput")
public record BreakGlassFilterInput(
        @Description("Open or ended.") BreakGlassState state,
        @Description("Reviewed by the county, or not yet.") Boolean reviewed) {

    /** No condition at all. */
    public static final BreakGlassFilterInput ANY = new BreakGlassFilterInput(null, null);
}
