package org.xiaoshao.organisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What the duty list says about a matter besides its face. */
@Name("MatterTerms")
@Description("What the duty list says about a matter besides what every whistle shows of it.")
public record MatterTermsView(
        @Description("What it belongs to among those of its kind; null when nobody sorted it.")
                MatterGroup group,
        @Description("Organisations that help the lead, in the order of the list.") @NonNull
                List<@NonNull OrganisationView> coHandlers,
        @Description("What whoever whistles for it should show; null for nothing in particular.")
                String evidence,
        @Description("Whether it takes longer by its nature (难点事项).") @NonNull Boolean hard,
        @Description("Within how many hours it is to be handled.") @NonNull MatterClocksView clocks,
        @Description("First day; null while drafted.") LocalDate validFrom,
        @Description("Last day it may be admitted under; null while no end is set.")
                LocalDate validTo) {}
