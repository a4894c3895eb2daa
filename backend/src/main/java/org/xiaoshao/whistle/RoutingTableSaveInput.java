package org.xiaoshao.whistle;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.UpdateInput;

/** Replace all rules of a draft. */
@Input("RoutingTableSaveInput")
@Description("Replace all rules of a draft.")
public record RoutingTableSaveInput(
        @Description("All rules, in order, at most 100.") @NonNull
                List<@NonNull RoutingRuleInput> rules,
        @Description("What it is about, at most 500 characters.") String note,
        @Description("The version of the draft that the caller saw.") @NonNull
                Integer expectedVersion,
        @Description(
                        "Made by the client, 8 to 100 characters: sending the same act again with the same key does it once.")
                String idempotencyKey)
        implements UpdateInput {}
