package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.WeekDay;

/** A rule: which whistles it is for, and who is proposed for them. */
@Name("RoutingRule")
@Description("A rule: which whistles it is for, and who is proposed for them.")
public record RoutingRuleView(
        @Description("What people call it.") @NonNull String name,
        @Description("Of these kinds; empty for all.") @NonNull List<@NonNull WhistleKind> kinds,
        @Description("Of these matters, by their codes in the duty list; empty for all.") @NonNull
                List<@NonNull String> matters,
        @Description("Of these urgencies; empty for all.") @NonNull
                List<@NonNull WhistleUrgency> urgencies,
        @Description("In these places; empty for all.") @NonNull
                List<@NonNull RoutingPlaceView> places,
        @Description("In office hours or outside them; null for any time.") RoutingHours hours,
        @Description("On these days of the week; empty for all.") @NonNull
                List<@NonNull WeekDay> weekDays,
        @Description(
                        "From this time of day on, HH:mm by the clock of China; null for the whole day.")
                String from,
        @Description("Until this time of day; before the first one it is that of the next day.")
                String to,
        @Description("Who leads; null when that organisation cannot be found any more.")
                OrganisationView lead,
        @Description("Who helps.") @NonNull List<@NonNull OrganisationView> coHandlers,
        @Description("Whose post there is asked for; null for nobody in particular.") Role post) {}
