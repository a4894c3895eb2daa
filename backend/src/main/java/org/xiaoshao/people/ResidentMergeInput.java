package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Another record of the same person is found to be a duplicate of this one. */
@Input("ResidentMergeInput")
@Description("Another record of the same person is found to be a duplicate of this one.")
public record ResidentMergeInput(
        @Description("The other record; it stays, but is no longer listed or counted.") @NonNull @Id
                String duplicate,
        @Description("The version of the other record that the caller saw.") @NonNull
                Integer duplicateVersion,
        @Description(
                        "The version of the resident that the caller saw; another one refuses with STALE_VERSION.")
                @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
