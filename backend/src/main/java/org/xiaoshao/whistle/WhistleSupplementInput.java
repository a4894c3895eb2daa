package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Add something to one's report, with login or by tracking code. */
@Description("Add something to one's report, with login or by tracking code.")
@Input("WhistleSupplementInput")
public record WhistleSupplementInput(
        @Description("What is added, at most 2000 characters.") @NonNull String text,
        @Description(
                        "Files that show it, by the last part of the address of their upload; at most 9.")
                @Nullable
                @Id
                List<@NonNull String> evidence,
        @Description("The tracking code, for those without login.") String code,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters, without login a random UUID: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
