package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Begin the next version of the routing rules of a place, with the rules of the newest one. */
@Input("RoutingTableDraftInput")
@Description(
        "Begin the next version of the routing rules of a place, with the rules of the newest one.")
public record RoutingTableDraftInput(
        @Description("Code of the town, or of the county for what it settles itself.") @NonNull
                String place,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
