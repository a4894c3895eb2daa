package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.xiaoshao.shared.ActInput;

/** Report the same trouble as an open whistle does. */
@Description("Report the same trouble as an open whistle does.")
@Input("WhistleJoinInput")
public record WhistleJoinInput(
        @Description("What is to be added, at most 2000 characters.") String text,
        @Description(
                        "Made by the client, 8 to 100 characters, without login a random UUID: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
