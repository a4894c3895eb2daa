package org.xiaoshao.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Publish a draft: what it changes comes into force on a day. */
@Description("Publish a draft: what it changes comes into force on a day.")
@Input("DutyListPublishInput")
public record DutyListPublishInput(
        @Description("First day, today or later.") @NonNull LocalDate validFrom,
        @Description("The version of the draft that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
