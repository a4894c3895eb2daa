package org.xiaoshao.people;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Values in full: those asked for and recorded. */
@Name("RevealedValues")
@Description("Values in full: those asked for and recorded.")
public record RevealedValues(
        @Description("The phone number.") String phone,
        @Description("The citizen identity number.") String idNumber,
        @Description("The day of birth.") LocalDate birthDate) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "RevealedValues[]";
    }
}
