package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WorkloadRuleInput;
import org.xiaoshao.organisation.WorkloadService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Ruling about what departments ask of communities, for the county and the town. */
@GraphQLApi
@RolesAllowed({"township-leader", "county-organiser"})
public class WorkloadRuleApi {

    @Inject WorkloadService service;

    @Mutation("workloadRule")
    @Description("Grant, limit or decline what a department asks of communities.")
    @NonNull
    public WorkloadRule.Payload rule(
            @Name("id") @Description("The request's id.") @NonNull @Id String id,
            @Name("input") @Description("What is ruled.") @NonNull WorkloadRuleInput input) {
        return Refusals.or(
                () -> new WorkloadRule.Payload(service.rule(NodeId.parse(id), input), List.of()),
                faults ->
                        new WorkloadRule.Payload(
                                null, faults.stream().map(WorkloadRule.Error::of).toList()));
    }
}
