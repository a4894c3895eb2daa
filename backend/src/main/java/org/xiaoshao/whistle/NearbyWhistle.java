package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WhistleKind;

/** An open whistle that may be about the same thing, as anybody may see it. */
@Name("NearbyWhistle")
@Description("An open whistle that may be about the same thing, as anybody may see it.")
public record NearbyWhistle(
        @Description("Its id, to join it.") @NonNull @Id String id,
        @Description("Its number.") @NonNull String number,
        @Description("Its title.") @NonNull String title,
        @Description("What it is about.") @NonNull WhistleKind kind,
        @Description("The matter it was admitted under; null once deleted.") String matter,
        @Description("Where it stands.") @NonNull WhistleState state,
        @Description("Where it is about: the building, else the grid, else the community.") @NonNull
                String place,
        @Description("How near that is.") @NonNull Nearness nearness,
        @Description("When it was blown.") @NonNull Instant blownAt,
        @Description("How many reported it so far.") @NonNull Integer reporterCount) {}
