package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Write the rows of a checked file. */
@Description("Write the rows of a checked file.")
@Input("ImportCommitInput")
public record ImportCommitInput(
        @Description("Leave the faulty rows out; needed where there are any.")
                Boolean withoutFaulty,
        @Description("The version of the import that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
