package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Join a whistle to another one about the same thing. */
@Description("Join a whistle to another one about the same thing.")
@Input("WhistleMergeInput")
public record WhistleMergeInput(
        @Description("The whistle that it goes with, of the same community.") @NonNull @Id
                String into,
        @Description("For the record, at most 500 characters.") String note,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
