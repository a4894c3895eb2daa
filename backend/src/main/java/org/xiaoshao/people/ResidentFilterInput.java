package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Which residents; everything given must hold. */
@Input("ResidentFilterInput")
@Description("Which residents; everything given must hold.")
public record ResidentFilterInput(
        @Description("Code of a division in any form: living in it.") @Id String place,
        @Description("In this grid.") @Id String grid,
        @Description("In this building.") @Id String building,
        @Description("Part of the name, at most 50 characters.") String name,
        @Description(
                        "With exactly this phone number; for those who may reveal, and what is found is on record.")
                String phone,
        @Description("With exactly this citizen identity number; as phone.") String idNumber,
        @Description("Living there now (true, when absent) or moved out (false).")
                Boolean current) {
    /** Residents who live there now. */
    public static final ResidentFilterInput ANY =
            new ResidentFilterInput(null, null, null, null, null, null, null);

    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ResidentFilterInput[]";
    }
}
