package org.xiaoshao.people;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Everything that one record holds of a person, in full. */
@Name("ExportedResident")
@Description("Everything that one record holds of a person, in full.")
public record ExportedResident(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Name.") @NonNull String name,
        @Description("What they are to the head of the household.") @NonNull Relation relation,
        @Description("Sex.") Sex sex,
        @Description("The phone number.") String phone,
        @Description("The citizen identity number.") String idNumber,
        @Description("The day of birth.") LocalDate birthDate,
        @Description("First day in the household.") @NonNull LocalDate movedIn,
        @Description("Last day; null while they live there.") LocalDate movedOut,
        @Description("Where the household lives or lived.") @NonNull DwellingView dwelling,
        @Description("By what right it does.") @NonNull Tenure tenure,
        @Description("Where it is registered.") Registration registration) {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ExportedResident[]";
    }
}
