package org.xiaoshao.notification;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Say that notifications were read: some of them, or all up to one. */
@Description("Say that notifications were read: some of them, or all up to one.")
@Input("NotificationsReadInput")
public record NotificationsReadInput(
        @Description("These, at most 100; what is not the caller's is left alone.") @Nullable
                List<@NonNull String> ids,
        @Description("All up to this one, itself included.") @Id String upTo,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
