package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.PartyMemberView;

/** How many households a Party member looks after. */
@Name("MemberLinks")
@Description("How many households a Party member looks after.")
public record MemberLinksView(
        @Description("The member.") @NonNull PartyMemberView member,
        @Description("Households that they look after today.") @NonNull Integer links,
        @Description("Visits that they made in the days asked about.") @NonNull Integer visits,
        @Description("Whether they look after too few or too many, of those who are shown as one.")
                @NonNull
                Boolean outside) {}
