package org.xiaoshao.foresight;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;
import org.xiaoshao.whistle.WhistleUrgency;

/** Accept a finding: a proactive whistle is blown. */
@Description("Accept a finding: a proactive whistle is blown.")
@Input("ForesightAcceptInput")
public record ForesightAcceptInput(
        @Description("The version that the caller saw.") @NonNull Integer expectedVersion,
        @Description("How pressing it is; ordinary when absent.") WhistleUrgency urgency,
        @Description("Another title than the proposed one, at most 60 characters.") String title,
        @Description("Another description than the proposed one, at most 2000 characters.")
                String description,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
