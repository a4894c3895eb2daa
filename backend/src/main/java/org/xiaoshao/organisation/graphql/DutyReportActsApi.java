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
import org.xiaoshao.organisation.DutyReportEndInput;
import org.xiaoshao.organisation.DutyReportRegisterInput;
import org.xiaoshao.organisation.DutyReportService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Who reported for duty, for the staff of the community. */
@GraphQLApi
@RolesAllowed({"community-worker", "community-secretary"})
public class DutyReportActsApi {

    @Inject DutyReportService service;

    @Mutation("dutyReportRegister")
    @Description("Record who reported for duty in a community (双报到).")
    @NonNull
    public DutyReportRegister.Payload register(
            @Name("input") @Description("What is wanted.") @NonNull DutyReportRegisterInput input) {
        return Refusals.or(
                () -> new DutyReportRegister.Payload(service.register(input), List.of()),
                faults ->
                        new DutyReportRegister.Payload(
                                null, faults.stream().map(DutyReportRegister.Error::of).toList()));
    }

    @Mutation("dutyReportEnd")
    @Description("Record that they are at hand no longer.")
    @NonNull
    public DutyReportEnd.Payload end(
            @Name("id") @Description("The report's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull DutyReportEndInput input) {
        return Refusals.or(
                () -> new DutyReportEnd.Payload(service.end(NodeId.parse(id), input), List.of()),
                faults ->
                        new DutyReportEnd.Payload(
                                null, faults.stream().map(DutyReportEnd.Error::of).toList()));
    }
}
