package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.xiaoshao.shared.ActInput;

/** Make a code by which a resident's own login becomes theirs. */
@Description("Make a code by which a resident's own login becomes theirs.")
@Input("ResidentLinkCodeInput")
public record ResidentLinkCodeInput(
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once and shows no code the second time.")
                String idempotencyKey)
        implements ActInput {}
