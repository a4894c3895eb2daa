package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WhistleKind;

/** Which whistles; everything given must hold. */
@Description("Which whistles; everything given must hold.")
@Input("WhistleFilterInput")
public record WhistleFilterInput(
        @Description("Part of the title or description, or the number; 1 to 100 characters.")
                String text,
        @Description(
                        "Code of a division of any level, in any form, in force or revoked; whatever lies"
                                + " below it is inside.")
                String division,
        @Description("In this grid.") @Id String grid,
        @Description("About this building.") @Id String building,
        @Description("Of these kinds.") @Nullable List<@NonNull WhistleKind> kinds,
        @Description("Of these urgencies.") @Nullable List<@NonNull WhistleUrgency> urgencies,
        @Description("From these sources.") @Nullable List<@NonNull WhistleSource> sources,
        @Description("In these states.") @Nullable List<@NonNull WhistleState> states,
        @Description("Led by this organisation.") @Id String lead,
        @Description("Still to be handled and past (true) or within (false) its handling deadline.")
                Boolean late,
        @Description("Reported by the caller.") Boolean mine,
        @Description("Blown at or after this instant.") Instant blownFrom,
        @Description("Blown before this instant; not earlier than blownFrom.") Instant blownBefore,
        @Description("Still to be settled (true), or closed or declined (false).") Boolean open,
        @Description(
                        "Whose handling clock stands so, in the latest round of handling; whistles without"
                                + " one, not being admitted yet, are in none.")
                @Nullable
                List<@NonNull DeadlineState> handling,
        @Description(
                        "With the latest handling deadline or the close at or after this instant; with"
                                + " dueOrClosedBefore one of the two lies between both.")
                Instant dueOrClosedFrom,
        @Description(
                        "With the latest handling deadline or the close before this instant; not earlier than"
                                + " dueOrClosedFrom.")
                Instant dueOrClosedBefore,
        @Description(
                        "With (true) or without (false) an answer of a reporter to whether they are"
                                + " satisfied, in any round.")
                Boolean answered,
        @Description(
                        "Satisfied (true) or not (false) in the latest round that was answered; one \"not"
                                + " satisfied\" in it outweighs the rest. Whistles without an answer are in"
                                + " neither.")
                Boolean satisfied) {

    /** No condition at all. */
    public static final WhistleFilterInput ANY =
            new WhistleFilterInput(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null, null);
}
