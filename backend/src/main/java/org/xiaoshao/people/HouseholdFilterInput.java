package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Which households; everything given must hold. */
@Input("HouseholdFilterInput")
@Description("Which households; everything given must hold.")
public record HouseholdFilterInput(
        @Description("Code of a division in any form: in it.") @Id String place,
        @Description("In this grid.") @Id String grid,
        @Description("In this building.") @Id String building,
        @Description("In the unit of this name.") String unit,
        @Description("Living by this right.") Tenure tenure,
        @Description("Registered there.") Registration registration,
        @Description("Living there now (true, when absent) or moved out (false).") Boolean current,
        @Description(
                        "Number of the dwelling, or part of the name of a resident; at most 50 characters.")
                String search,
        @Description("Only the caller's own (true), of all that they may see.") Boolean own) {
    /** Households that live there now. */
    public static final HouseholdFilterInput ANY =
            new HouseholdFilterInput(null, null, null, null, null, null, null, null, null);

    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "HouseholdFilterInput[]";
    }
}
