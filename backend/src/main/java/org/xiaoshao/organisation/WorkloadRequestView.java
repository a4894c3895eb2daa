package org.xiaoshao.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.DivisionView;

/** Work that a department asks to put on communities. */
@Name("WorkloadRequest")
@Description("Work that a department asks to put on communities (社区事务准入).")
public record WorkloadRequestView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("What is to be done.") @NonNull String title,
        @Description("How, how often and for whom.") @NonNull String description,
        @Description("The article it rests on; null when none is named.") String basis,
        @Description("Who asks.") @NonNull OrganisationView organisation,
        @Description("The community, or the town or county whose communities are to bear it.")
                @NonNull
                DivisionView target,
        @Description("Working hours a month that each community needs, as the department says.")
                @NonNull
                BigDecimal hours,
        @Description("Hours a month that were granted; null while asked and when declined.")
                BigDecimal grantedHours,
        @Description("First day.") @NonNull LocalDate validFrom,
        @Description("Last day; null for good.") LocalDate validTo,
        @Description("Where it stands.") @NonNull WorkloadState state,
        @Description("The ruling in words; null while asked, and when approved without any.")
                String ruling,
        @Description("When it was asked.") @NonNull Instant askedAt,
        @Description("When it was ruled; null while asked.") Instant ruledAt,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {}
