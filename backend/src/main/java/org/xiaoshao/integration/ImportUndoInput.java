package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Take away again what an import wrote. */
@Description("Take away again what an import wrote.")
@Input("ImportUndoInput")
public record ImportUndoInput(
        @Description("The version of the import that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
