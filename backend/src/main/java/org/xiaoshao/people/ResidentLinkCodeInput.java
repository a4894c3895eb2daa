package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Make a code by which a resident's own login becomes theirs. */
@Description("Make a code by which a resident's own login becomes theirs.")
@Input("ResidentLinkCodeInput")
public record ResidentLinkCodeInput(
        @Description("The version of the resident that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once and shows no code the second time.")
                String idempotencyKey)
        implements UpdateInput {}
