package org.xiaoshao.patrol;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Which patrol plans; everything given must hold. */
@Description("Which patrol plans; everything given must hold.")
@Input("PatrolPlanFilterInput")
public record PatrolPlanFilterInput(
        @Description("Of the community of this code.") @Id String community,
        @Description("That count for this grid.") @Id String grid,
        @Description("In force today or to come (true, when not said) or over (false).")
                Boolean current,
        @Description("That the caller may walk (true).") Boolean mine) {}
