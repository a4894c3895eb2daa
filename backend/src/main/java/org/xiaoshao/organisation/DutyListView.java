package org.xiaoshao.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.DivisionView;

/** A version of a county's duty list. */
@Name("DutyList")
@Description("A version of a county's duty list (权责清单).")
public record DutyListView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("The county.") @NonNull DivisionView county,
        @Description("Counts the published versions of the county; null while drafted.")
                Integer number,
        @Description("Where it stands.") @NonNull DutyListState state,
        @Description("What it is about, in words; null for nothing.") String note,
        @Description("First day; null while drafted.") LocalDate validFrom,
        @Description("Whether it is the one in force today.") @NonNull Boolean current,
        @Description("How many matters it holds.") @NonNull Integer matterCount,
        @Description("When its draft was begun.") @NonNull Instant draftedAt,
        @Description("When it was published; null while drafted.") Instant publishedAt,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {}
