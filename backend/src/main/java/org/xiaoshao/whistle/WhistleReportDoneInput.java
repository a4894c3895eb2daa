package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Report the organisation's part done. */
@Description("Report the organisation's part done.")
@Input("WhistleReportDoneInput")
public record WhistleReportDoneInput(
        @Description("What was done, in plain words, at most 2000 characters.") @NonNull
                String result,
        @Description(
                        "Files that show how it was before, by the last part of the address of their upload; at most 9.")
                @Nullable
                @Id
                List<@NonNull String> evidenceBefore,
        @Description("The same that show how it is now.") @Nullable @Id
                List<@NonNull String> evidenceAfter,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
