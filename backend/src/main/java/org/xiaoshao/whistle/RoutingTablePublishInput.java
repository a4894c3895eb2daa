package org.xiaoshao.whistle;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Publish a draft: it is proposed by it from a moment on. */
@Input("RoutingTablePublishInput")
@Description("Publish a draft: it is proposed by it from a moment on.")
public record RoutingTablePublishInput(
        @Description("From when on, not before now; at once when not said.") Instant validFrom,
        @Description("The version of the draft that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
