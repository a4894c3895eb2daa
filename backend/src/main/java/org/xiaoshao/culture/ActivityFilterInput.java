package org.xiaoshao.culture;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Which activities; everything given must hold. */
@Description("Which activities; everything given must hold.")
@Input("ActivityFilterInput")
public record ActivityFilterInput(
        @Description("Code of the community that holds it.") @Id String community,
        @Description("Of this brand.") @Id String brand,
        @Description("Standing there now.") ActivityState state,
        @Description("The caller holds a place (true) or none (false).") Boolean mine,
        @Description("Part of the title or venue, at most 50 characters.") String search,
        @Description("Starting at or after this instant.") Instant startsFrom,
        @Description("Starting before this instant.") Instant startsTo) {

    /** No condition at all. */
    public static final ActivityFilterInput ANY =
            new ActivityFilterInput(null, null, null, null, null, null, null);
}
