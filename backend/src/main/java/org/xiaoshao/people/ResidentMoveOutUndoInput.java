package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Somebody who was recorded as moved out by mistake lives in their household again. */
@Input("ResidentMoveOutUndoInput")
@Description("Somebody who was recorded as moved out by mistake lives in their household again.")
public record ResidentMoveOutUndoInput(
        @Description(
                        "The version of the resident that the caller saw; another one refuses with STALE_VERSION.")
                @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
