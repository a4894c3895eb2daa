package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A step of the way, as the reporter may know it. */
@Name("TrackingStep")
@Description("A step of the way, as the reporter may know it.")
public record TrackingStep(
        @Description("What happened.") @NonNull WhistleEventType type,
        @Description("When.") @NonNull Instant at,
        @Description("Which organisation did it.") String organisation,
        @Description("What the reporter was told.") String text) {}
