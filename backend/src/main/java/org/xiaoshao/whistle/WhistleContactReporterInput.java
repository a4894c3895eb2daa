package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Record that the reporter was contacted. */
@Description("Record that the reporter was contacted.")
@Input("WhistleContactReporterInput")
public record WhistleContactReporterInput(
        @Description("How.") @NonNull FeedBackChannel channel,
        @Description("What was said, at most 500 characters.") @NonNull String note,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
