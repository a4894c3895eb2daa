package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Record that a Party member agrees to be shown as one, or no longer does. */
@Description("Record that a Party member agrees to be shown as one, or no longer does.")
@Input("BodyMemberShowInput")
public record BodyMemberShowInput(
        @Description("Whether they agree.") @NonNull Boolean shown,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
