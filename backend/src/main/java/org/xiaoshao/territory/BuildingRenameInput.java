package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Give a building another name. */
@Description("Give a building another name.")
@Input("BuildingRenameInput")
public record BuildingRenameInput(
        @Description("The version of the building that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description("Its name from now on, at most 40 characters.") @NonNull String name,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
