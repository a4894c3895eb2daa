package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What may have been reported already. */
@Name("NearbyWhistles")
@Description("What may have been reported already.")
public record NearbyWhistles(
        @Description(
                        "At most five, the likeliest first: what was admitted and is not handled yet, of the"
                                + " same kind, in the same building or alike in words. Never of kind WARMTH, which is about"
                                + " persons.")
                @NonNull
                List<@NonNull NearbyWhistle> whistles) {}
