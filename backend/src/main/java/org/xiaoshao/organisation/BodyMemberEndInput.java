package org.xiaoshao.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Record that somebody sits in a body no longer. */
@Description("Record that somebody sits in a body no longer.")
@Input("BodyMemberEndInput")
public record BodyMemberEndInput(
        @Description("The last day.") @NonNull LocalDate lastDay,
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
