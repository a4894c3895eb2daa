package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Record a call to a reporter who did not evaluate. */
@Description("Record a call to a reporter who did not evaluate.")
@Input("WhistleRecordCallBackInput")
public record WhistleRecordCallBackInput(
        @Description("Whether somebody answered.") @NonNull Boolean reached,
        @Description("Whether someone got in touch about it; with an answer only.")
                Boolean contacted,
        @Description("Whether it is solved; with an answer only.") Boolean solved,
        @Description("Whether the reporter is satisfied; with an answer only.") Boolean satisfied,
        @Description("What was said, at most 500 characters.") @NonNull String note,
        @Description("The version the caller saw; another one refuses with STALE_VERSION.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
