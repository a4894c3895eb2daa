package org.xiaoshao.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What is different between two versions of a duty list. */
@Name("DutyListComparison")
@Description("What is different between two versions of a duty list.")
public record DutyListComparisonView(
        @Description("The one it is compared with; null when there is none before.")
                DutyListView from,
        @Description("The one that is looked at.") @NonNull DutyListView to,
        @Description("The matters that differ, by code.") @NonNull
                List<@NonNull MatterChangeView> changes) {}
