package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Ask to give an order back, within the window after it was sent. */
@Description("Ask to give an order back, within the window after it was sent.")
@Input("WhistleAskReturnInput")
public record WhistleAskReturnInput(
        @Description("Why.") @NonNull ReturnReason reason,
        @Description("The article that says so, at most 200 characters.") @NonNull String article,
        @Description("What shows it, at most 2000 characters.") @NonNull String evidence,
        @Description(
                        "Files that show it, by the last part of the address of their upload; at most 9.")
                @Nullable
                @Id
                List<@NonNull String> evidenceFiles,
        @Description("The organisation that should have it instead.") @Id String proposed,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
