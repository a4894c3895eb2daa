package org.xiaoshao.patrol.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.patrol.PatrolPlanChangeInput;
import org.xiaoshao.patrol.PatrolPlanCreateInput;
import org.xiaoshao.patrol.PatrolPlanEndInput;
import org.xiaoshao.patrol.PatrolPlanService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Making, changing and ending patrol plans, by the staff of a community. */
@GraphQLApi
@RolesAllowed({"community-worker", "community-secretary"})
public class PatrolPlanActsApi {

    @Inject PatrolPlanService service;

    @Mutation("patrolPlanCreate")
    @Description("Make a patrol plan for a grid, a building or an estate.")
    @NonNull
    public PatrolPlanCreate.Payload patrolPlanCreate(
            @Name("input") @Description("What is wanted.") @NonNull PatrolPlanCreateInput input) {
        return Refusals.or(
                () -> new PatrolPlanCreate.Payload(service.create(input), List.of()),
                faults ->
                        new PatrolPlanCreate.Payload(
                                null, faults.stream().map(PatrolPlanCreate.Error::of).toList()));
    }

    @Mutation("patrolPlanChange")
    @Description(
            "Change a patrol plan: at once while it has not begun; otherwise another follows it tomorrow, which is answered.")
    @NonNull
    public PatrolPlanChange.Payload patrolPlanChange(
            @Name("id") @Description("The plan's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull PatrolPlanChangeInput input) {
        return Refusals.or(
                () ->
                        new PatrolPlanChange.Payload(
                                service.change(NodeId.parse(id), input), List.of()),
                faults ->
                        new PatrolPlanChange.Payload(
                                null, faults.stream().map(PatrolPlanChange.Error::of).toList()));
    }

    @Mutation("patrolPlanEnd")
    @Description("End a patrol plan, or call it off before it begins.")
    @NonNull
    public PatrolPlanEnd.Payload patrolPlanEnd(
            @Name("id") @Description("The plan's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull PatrolPlanEndInput input) {
        return Refusals.or(
                () -> new PatrolPlanEnd.Payload(service.end(NodeId.parse(id), input), List.of()),
                faults ->
                        new PatrolPlanEnd.Payload(
                                null, faults.stream().map(PatrolPlanEnd.Error::of).toList()));
    }
}
