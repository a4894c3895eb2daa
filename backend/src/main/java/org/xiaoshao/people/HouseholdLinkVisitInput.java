package org.xiaoshao.people;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Record a visit to a household. */
@Description("Record a visit to a household.")
@Input("HouseholdLinkVisitInput")
public record HouseholdLinkVisitInput(
        @Description("Id of the link.") @NonNull @Id String link,
        @Description("On which day, not in the future.") @NonNull LocalDate visitedOn,
        @Description("How they met.") @NonNull VisitWay way,
        @Description("What came of it, at most 500 characters.") String words,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "HouseholdLinkVisitInput[]";
    }
}
