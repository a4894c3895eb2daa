package org.xiaoshao.organisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/**
 * Record who reported for duty in a community: a resident unit, or a Party member in service
 * elsewhere.
 */
@Description(
        "Record who reported for duty in a community: a resident unit, or a Party member in service elsewhere.")
@Input("DutyReportRegisterInput")
public record DutyReportRegisterInput(
        @Description("Code of the community.") @NonNull @Id String community,
        @Description("Id of the unit; null for a Party member.") @Id String organisation,
        @Description("Full name of the Party member, at most 40 characters; null for a unit.")
                String name,
        @Description("Where that member is in service, at most 60 characters; null for a unit.")
                String employer,
        @Description("What they can do: one to ten, each at most 20 characters.") @NonNull
                List<@NonNull String> skills,
        @Description("First day, not in the future.") @NonNull LocalDate validFrom,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {
    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "DutyReportRegisterInput[]";
    }
}
