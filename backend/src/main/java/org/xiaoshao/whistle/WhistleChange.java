package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that has happened to a whistle, as a live update tells it. */
@Name("WhistleChange")
@Description("Something that has happened to a whistle, as a live update tells it.")
public record WhistleChange(
        @Description("Subscribe `after` this to go on exactly here after a cut.") @NonNull
                String cursor,
        @Description(
                        "What has happened; null in the first message of a subscription, which says how things stand.")
                WhistleEventView event,
        @Description(
                        "The whistle as it is now; null in the first message about no particular whistle.")
                WhistleView whistle) {}
