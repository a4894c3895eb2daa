package org.xiaoshao.foresight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Look through the past of a community. */
@Description("Look through the past of a community.")
@Input("ForesightLookInput")
public record ForesightLookInput(
        @Description("Code of the community, 12 digits.") @NonNull @Id String community,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
