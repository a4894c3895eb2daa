package org.xiaoshao.patrol;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Which patrol rounds; everything given must hold. */
@Description("Which patrol rounds; everything given must hold.")
@Input("PatrolRoundFilterInput")
public record PatrolRoundFilterInput(
        @Description("In the community of this code.") @Id String community,
        @Description("Of this plan.") @Id String plan,
        @Description("In this grid.") @Id String grid,
        @Description("Walked by this person.") @Id String person,
        @Description("On this day or later.") LocalDate from,
        @Description("On this day or earlier; not before the first.") LocalDate to,
        @Description("Still walked (true) or ended (false).") Boolean open,
        @Description("Walked by the caller (true).") Boolean mine) {}
