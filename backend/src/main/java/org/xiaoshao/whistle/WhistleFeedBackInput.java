package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Tell the reporters the result after checking it. */
@Description("Tell the reporters the result after checking it.")
@Input("WhistleFeedBackInput")
public record WhistleFeedBackInput(
        @Description("What the reporters are told, at most 2000 characters.") @NonNull
                String message,
        @Description("How they were told.") @NonNull FeedBackChannel channel,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
