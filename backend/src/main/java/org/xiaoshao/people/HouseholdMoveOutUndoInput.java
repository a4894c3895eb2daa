package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** A household that was recorded as moved out by mistake lives in its dwelling again. */
@Input("HouseholdMoveOutUndoInput")
@Description("A household that was recorded as moved out by mistake lives in its dwelling again.")
public record HouseholdMoveOutUndoInput(
        @Description(
                        "The version of the household that the caller saw; another one refuses with STALE_VERSION.")
                @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
