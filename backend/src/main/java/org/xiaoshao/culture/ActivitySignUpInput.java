package org.xiaoshao.culture;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.xiaoshao.shared.ActInput;

/**
 * Take a place. It expects no version of the activity: places are counted under contention, and a
 * version would refuse all but one of those who sign up at the same time.
 */
@Description("Take a place in an activity.")
@Input("ActivitySignUpInput")
public record ActivitySignUpInput(
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
