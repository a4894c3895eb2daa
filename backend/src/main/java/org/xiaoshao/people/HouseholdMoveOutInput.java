package org.xiaoshao.people;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** A household moves out, with everybody in it. */
@Input("HouseholdMoveOutInput")
@Description("A household moves out, with everybody in it.")
public record HouseholdMoveOutInput(
        @Description("Last day; not in the future.") @NonNull LocalDate movedOut,
        @Description(
                        "The version of the household that the caller saw; another one refuses with STALE_VERSION.")
                @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
