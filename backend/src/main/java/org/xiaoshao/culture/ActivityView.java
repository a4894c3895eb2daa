package org.xiaoshao.culture;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;
import org.xiaoshao.territory.CommunityView;

/** Something a community does together, with a number of places. */
@Name("Activity")
@Description("Something a community does together, with a number of places.")
public record ActivityView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("What it is called.") @NonNull String title,
        @Description("What happens.") @NonNull String description,
        @Description("Where it happens, in words.") @NonNull String venue,
        @Description("The brand it belongs to, if any.") BrandView brand,
        @Description("The community that holds it.") @NonNull CommunityView community,
        @Description("When it begins; from then on no place can be given back.") @NonNull
                Instant startsAt,
        @Description("When it is over.") @NonNull Instant endsAt,
        @Description("From when on one can sign up.") @NonNull Instant signUpOpensAt,
        @Description("Until when one can sign up.") @NonNull Instant signUpClosesAt,
        @Description("How many places there are.") @NonNull Integer capacity,
        @Description("How many of them are taken.") @NonNull Integer taken,
        @Description("How many are left.") @NonNull Integer placesLeft,
        @Description("Where it stands for those who might sign up.") @NonNull ActivityState state,
        @Description("The place that the caller holds; null when they hold none.")
                SignUpView mySignUp,
        @Description("What the caller may do now, and why not the rest.") @NonNull
                List<@NonNull ActivityAvailableAction> availableActions,
        @Description(
                        "Goes up when what is announced changes; places that are taken do not"
                                + " change it.")
                @NonNull
                Integer version)
        implements Node {}
