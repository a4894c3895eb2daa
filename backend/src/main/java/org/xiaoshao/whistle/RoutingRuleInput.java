package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.WeekDay;

/** A rule: which whistles it is for, and who is proposed for them. */
@Input("RoutingRuleInput")
@Description("A rule: which whistles it is for, and who is proposed for them.")
public record RoutingRuleInput(
        @Description("What people call it, at most 60 characters, each name once.") @NonNull
                String name,
        @Description("Of these kinds; none for all.") @Nullable List<@NonNull WhistleKind> kinds,
        @Description("Of these matters, by their codes in the duty list, at most 50; none for all.")
                @Nullable
                List<@NonNull String> matters,
        @Description("Of these urgencies; none for all.") @Nullable
                List<@NonNull WhistleUrgency> urgencies,
        @Description("In these places, at most 50; none for all.") @Nullable
                List<@NonNull RoutingPlaceInput> places,
        @Description("In office hours or outside them; null for any time.") RoutingHours hours,
        @Description("On these days of the week; none for all.") @Nullable
                List<@NonNull WeekDay> weekDays,
        @Description(
                        "From this time of day on, HH:mm by the clock of China; null for the whole day.")
                String from,
        @Description("Until this time of day; before the first one it is that of the next day.")
                String to,
        @Description("Who leads.") @NonNull @Id String lead,
        @Description("Who helps; at most 10, each once, not the lead.") @Nullable @Id
                List<@NonNull String> coHandlers,
        @Description(
                        "Whose post there is asked for: DEPARTMENT_HEAD, DEPARTMENT_STAFF or ORGANISATION_STAFF; null for nobody in particular.")
                Role post) {}
