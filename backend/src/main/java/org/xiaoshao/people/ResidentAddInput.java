package org.xiaoshao.people;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Somebody joins a household. */
@Input("ResidentAddInput")
@Description("Somebody joins a household.")
public record ResidentAddInput(
        @Description("The household.") @NonNull @Id String household,
        @Description("Name, at most 50 characters.") @NonNull String name,
        @Description("What they are to the head of the household.") @NonNull Relation relation,
        @Description("Sex; null when not recorded.") Sex sex,
        @Description("Mobile or landline of the mainland; a landline with its area code.")
                String phone,
        @Description("Citizen identity number of 18 characters (GB 11643-1999).") String idNumber,
        @Description("Day of birth; taken from the ID number when that is given.")
                LocalDate birthDate,
        @Description("First day; the day the household moved in, or today, when absent.")
                LocalDate movedIn,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements ActInput {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ResidentAddInput[]";
    }
}
