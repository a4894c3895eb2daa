package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.ActInput;

/** Begin the next version of a duty list. */
@Description("Begin the next version of a duty list.")
@Input("DutyListDraftInput")
public record DutyListDraftInput(
        @Description("Code of the county.") @NonNull @Id String county,
        @Description("What the version is about, at most 500 characters; null for nothing.")
                String note,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements ActInput {}
