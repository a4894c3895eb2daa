package org.xiaoshao.people;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** What is recorded of a resident changes; what is absent stays. */
@Input("ResidentChangeInput")
@Description("What is recorded of a resident changes; what is absent stays.")
public record ResidentChangeInput(
        @Description("Name, at most 50 characters.") String name,
        @Description("What they are to the head of the household.") Relation relation,
        @Description("Sex.") Sex sex,
        @Description("A new phone number.") String phone,
        @Description("A new citizen identity number.") String idNumber,
        @Description("A new day of birth.") LocalDate birthDate,
        @Description("Last day of somebody who moves out alone; not in the future.")
                LocalDate movedOut,
        @Description("What is to be recorded no longer.") @Nullable
                List<@NonNull SensitiveField> clear,
        @Description(
                        "The version of the resident that the caller saw; another one refuses with STALE_VERSION.")
                @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "ResidentChangeInput[]";
    }
}
