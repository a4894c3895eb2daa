package org.xiaoshao.people;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Record that a Party member looks after a household. */
@Description("Record that a Party member looks after a household.")
@Input("HouseholdLinkInput")
public record HouseholdLinkInput(
        @Description("Id of the household.") @NonNull @Id String household,
        @Description("Id of the member's person.") @NonNull @Id String member,
        @Description("First day, not in the future.") @NonNull LocalDate linkedFrom,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
