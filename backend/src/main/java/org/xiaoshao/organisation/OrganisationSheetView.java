package org.xiaoshao.organisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.GridView;

/** An organisation with all that is recorded of it. */
@Name("OrganisationSheet")
@Description("An organisation with all that is recorded of it.")
public record OrganisationSheetView(
        @Description("The organisation.") @NonNull OrganisationView organisation,
        @Description("The estate whose body it is, if any.") EstateView estate,
        @Description("The grid whose Party group it is, if any.") GridView grid,
        @Description("Its last day; null while it is there.") LocalDate endedOn,
        @Description(
                        "Who sits in it today, by first day, at most 200; empty to those who do not"
                                + " govern its community.")
                @NonNull
                List<@NonNull BodyMemberView> members,
        @Description("Who sat in it before, the last first, at most 200; the same holds.") @NonNull
                List<@NonNull BodyMemberView> formerMembers,
        @Description("How many matters in force it leads.") @NonNull Integer matterCount,
        @Description("Whether seats in it are recorded.") @NonNull Boolean hasMembers,
        @Description("Whether its members may be shown as Party members.") @NonNull Boolean party,
        @Description("Whether the caller may change it now.") @NonNull Boolean editable,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {}
