package org.xiaoshao.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Ask to put work on communities. */
@Description("Ask to put work on communities.")
@Input("WorkloadAskInput")
public record WorkloadAskInput(
        @Description("Id of the caller's department.") @NonNull @Id String organisation,
        @Description(
                        "Code of the community, or of the town or county whose communities are to"
                                + " bear it.")
                @NonNull
                @Id
                String target,
        @Description("What is to be done, at most 80 characters.") @NonNull String title,
        @Description("How, how often and for whom, at most 2000 characters.") @NonNull
                String description,
        @Description("The article it rests on, at most 200 characters; null when there is none.")
                String basis,
        @Description("Working hours a month for each community, 0.1 to 1000.") @NonNull
                BigDecimal hours,
        @Description("First day.") @NonNull LocalDate validFrom,
        @Description("Last day; null for good.") LocalDate validTo,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
