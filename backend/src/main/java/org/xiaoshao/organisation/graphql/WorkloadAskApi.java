package org.xiaoshao.organisation.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.WorkloadAskInput;
import org.xiaoshao.organisation.WorkloadService;
import org.xiaoshao.shared.graphql.Refusals;

/** Asking to put work on communities, for departments. */
@GraphQLApi
@RolesAllowed({"department-staff", "department-head"})
public class WorkloadAskApi {

    @Inject WorkloadService service;

    @Mutation("workloadAsk")
    @Description("Ask to put work on communities; the county or the town rules.")
    @NonNull
    public WorkloadAsk.Payload ask(
            @Name("input") @Description("What is asked.") @NonNull WorkloadAskInput input) {
        return Refusals.or(
                () -> new WorkloadAsk.Payload(service.ask(input), List.of()),
                faults ->
                        new WorkloadAsk.Payload(
                                null, faults.stream().map(WorkloadAsk.Error::of).toList()));
    }
}
