package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.OrganisationView;

/** A whistle that another organisation led than the rules propose. */
@Name("RoutingDifference")
@Description("A whistle that another organisation led than the rules propose.")
public record RoutingDifferenceView(
        @Description("Its number.") @NonNull String number,
        @Description("Its title; empty once deleted.") @NonNull String title,
        @Description("When it was sent to who led it.") @NonNull Instant sentAt,
        @Description("Who led it.") @NonNull OrganisationView led,
        @Description("What these rules propose, and why.") @NonNull RoutingSuggestionView proposed,
        @Description("What the rules in force now propose, and why.") @NonNull
                RoutingSuggestionView inForce) {}
