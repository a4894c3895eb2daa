package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Role;

/** Who is proposed for a whistle, and why. Nobody is bound by it. */
@Name("RoutingSuggestion")
@Description("Who is proposed for a whistle, and why. Nobody is bound by it.")
public record RoutingSuggestionView(
        @Description("Who should lead; null when nobody is named and the town has no organisation.")
                OrganisationView organisation,
        @Description("Who should help.") @NonNull List<@NonNull OrganisationView> coHandlers,
        @Description("What it comes from; null when nobody is proposed.") RoutingSource source,
        @Description("The name of the rule; null when it comes from none.") String rule,
        @Description("The number of the version of the rules; null when none is in force.")
                Integer table,
        @Description("The post that the rule asks for; null for none.") Role post,
        @Description("Who holds that post today, substitutes first; null when nobody does.")
                RoutingPersonView person,
        @Description("What was looked at, in order; the last one is what is proposed.") @NonNull
                List<@NonNull RoutingStepView> explanation) {}
