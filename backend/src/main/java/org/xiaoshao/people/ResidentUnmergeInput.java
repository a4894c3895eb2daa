package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** A merged record is a record of its own again. */
@Input("ResidentUnmergeInput")
@Description("A merged record is a record of its own again.")
public record ResidentUnmergeInput(
        @Description(
                        "The version of the merged record that the caller saw; another one refuses with STALE_VERSION.")
                @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
