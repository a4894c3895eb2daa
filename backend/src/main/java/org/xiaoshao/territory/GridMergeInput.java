package org.xiaoshao.territory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Merge a grid into another of its community. */
@Description("Merge a grid into another of its community.")
@Input("GridMergeInput")
public record GridMergeInput(
        @Description("Id of the grid that it goes into.") @NonNull @Id String into,
        @Description("The version of the grid that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
