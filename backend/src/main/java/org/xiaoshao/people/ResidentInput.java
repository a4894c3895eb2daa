package org.xiaoshao.people;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A person who moves in. */
@Input("ResidentInput")
@Description("A person who moves in.")
public record ResidentInput(
        @Description("Name, at most 50 characters.") @NonNull String name,
        @Description("What they are to the head of the household.") @NonNull Relation relation,
        @Description("Sex; null when not recorded.") Sex sex,
        @Description("Mobile or landline of the mainland; a landline with its area code.")
                String phone,
        @Description("Citizen identity number of 18 characters (GB 11643-1999).") String idNumber,
        @Description("Day of birth; taken from the ID number when that is given.")
                LocalDate birthDate,
        @Description("First day; the day the household moved in, or today, when absent.")
                LocalDate movedIn) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ResidentInput[]";
    }
}
