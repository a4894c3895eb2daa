package org.xiaoshao.whistle;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.ActInput;

/** Record what was found on patrol and settled at once. */
@Description("Record what was found on patrol and settled at once.")
@Input("WhistleSettleOnSpotInput")
public record WhistleSettleOnSpotInput(
        @Description("What it is about.") @NonNull WhistleKind kind,
        @Description("A short title, at most 60 characters; made from the description when absent.")
                String title,
        @Description("What was found, at most 2000 characters.") @NonNull String description,
        @Description("Where it is; in a grid of the caller's.") @NonNull WhistlePlaceInput place,
        @Description("What was done about it, at most 2000 characters.") @NonNull String result,
        @Description(
                        "Files that show how it was before, by the last part of the address of their upload; one at least, at most 9.")
                @Nullable
                @Id
                List<@NonNull String> evidenceBefore,
        @Description("The same that show how it is now.") @Nullable @Id
                List<@NonNull String> evidenceAfter,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
