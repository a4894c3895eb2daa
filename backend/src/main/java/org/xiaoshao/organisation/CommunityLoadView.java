package org.xiaoshao.organisation;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.CommunityView;

/** What a community bears for departments today. */
@Name("CommunityLoad")
@Description("What a community bears for departments today (减负).")
public record CommunityLoadView(
        @Description("The community.") @NonNull CommunityView community,
        @Description("Hours a month that were granted and run today.") @NonNull
                BigDecimal grantedHours,
        @Description("How many requests these come from.") @NonNull Integer granted,
        @Description("Hours a month that were asked for and not granted.") @NonNull
                BigDecimal sparedHours,
        @Description("How many requests wait for a ruling.") @NonNull Integer waiting) {}
