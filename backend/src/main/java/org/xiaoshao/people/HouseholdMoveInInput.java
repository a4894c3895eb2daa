package org.xiaoshao.people;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** A household moves into a dwelling, which is added when it is new; a vacancy ends. */
@Input("HouseholdMoveInInput")
@Description("A household moves into a dwelling, which is added when it is new; a vacancy ends.")
public record HouseholdMoveInInput(
        @Description("Code of the community.") @NonNull @Id String community,
        @Description("The building.") @NonNull @Id String building,
        @Description("Name of the unit; needed where the building has units.") String unit,
        @Description("Number of the dwelling, for instance 302; at most 20 characters.") @NonNull
                String number,
        @Description("The floor; below ground is negative.") Integer floor,
        @Description("By what right; VACANT records that nobody lives there.") @NonNull
                Tenure tenure,
        @Description("Where it is registered; needed unless vacant.") Registration registration,
        @Description("First day; not in the future.") @NonNull LocalDate movedIn,
        @Description("Who moves in, at most 20; none when vacant.") @Nullable
                List<@NonNull ResidentInput> residents,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements ActInput {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "HouseholdMoveInInput[]";
    }
}
