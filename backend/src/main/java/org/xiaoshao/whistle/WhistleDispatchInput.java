package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Send a whistle to those who answer it. */
@Description("Send a whistle to those who answer it.")
@Input("WhistleDispatchInput")
public record WhistleDispatchInput(
        @Description("The organisation that leads and answers for it.") @NonNull @Id String lead,
        @Description("Organisations that help; at most 10, each once, not the lead.") @Nullable @Id
                List<@NonNull String> coHandlers,
        @Description("What they should know, at most 500 characters.") String note,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
