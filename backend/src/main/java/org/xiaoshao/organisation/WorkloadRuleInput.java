package org.xiaoshao.organisation;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Rule about a workload request. */
@Description("Rule about a workload request.")
@Input("WorkloadRuleInput")
public record WorkloadRuleInput(
        @Description("What is ruled.") @NonNull WorkloadRuling ruling,
        @Description("Hours a month that are granted, fewer than asked for; with LIMIT only.")
                BigDecimal grantedHours,
        @Description(
                        "Why, at most 500 characters; may be left out only when what was asked for"
                                + " is granted.")
                String words,
        @Description("The version of the request that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with"
                                + " the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
