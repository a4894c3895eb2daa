package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How many supervisions stand where. */
@Name("SupervisionCounts")
@Description("How many supervisions stand where.")
public record SupervisionCounts(
        @Description("Waiting for an answer.") @NonNull Integer open,
        @Description("Of those that are not closed, how many are or were answered late.") @NonNull
                Integer overdue,
        @Description("Answered and waiting for a decision.") @NonNull Integer replied,
        @Description("Closed.") @NonNull Integer closed) {}
