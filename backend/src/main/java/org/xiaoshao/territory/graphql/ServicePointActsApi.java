package org.xiaoshao.territory.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;
import org.xiaoshao.territory.ServicePointChangeInput;
import org.xiaoshao.territory.ServicePointCloseInput;
import org.xiaoshao.territory.ServicePointOpenInput;
import org.xiaoshao.territory.ServicePointService;

/** Opening, changing and closing service points, for those who run a community. */
@GraphQLApi
@RolesAllowed({"community-worker", "community-secretary"})
public class ServicePointActsApi {

    @Inject ServicePointService service;

    @Mutation("servicePointOpen")
    @Description("Open a service point; everybody finds it from then on.")
    @NonNull
    public ServicePointOpen.Payload open(
            @Name("input") @Description("What is done.") @NonNull ServicePointOpenInput input) {
        return Refusals.or(
                () -> new ServicePointOpen.Payload(service.open(input), List.of()),
                faults ->
                        new ServicePointOpen.Payload(
                                null, faults.stream().map(ServicePointOpen.Error::of).toList()));
    }

    @Mutation("servicePointChange")
    @Description("Change what people are told of a service point.")
    @NonNull
    public ServicePointChange.Payload change(
            @Name("id") @Description("The service point's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ServicePointChangeInput input) {
        return Refusals.or(
                () ->
                        new ServicePointChange.Payload(
                                service.change(NodeId.parse(id), input), List.of()),
                faults ->
                        new ServicePointChange.Payload(
                                null, faults.stream().map(ServicePointChange.Error::of).toList()));
    }

    @Mutation("servicePointClose")
    @Description("Close a service point for good; it is no longer listed.")
    @NonNull
    public ServicePointClose.Payload close(
            @Name("id") @Description("The service point's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ServicePointCloseInput input) {
        return Refusals.or(
                () ->
                        new ServicePointClose.Payload(
                                service.close(NodeId.parse(id), input), List.of()),
                faults ->
                        new ServicePointClose.Payload(
                                null, faults.stream().map(ServicePointClose.Error::of).toList()));
    }
}
