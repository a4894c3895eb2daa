package org.xiaoshao.culture.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.culture.ActivityCancelSignUpInput;
import org.xiaoshao.culture.ActivitySignUpInput;
import org.xiaoshao.culture.CultureService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Taking places and giving them back, for those who live or serve in a community. */
@GraphQLApi
@RolesAllowed({
    "resident",
    "unit-head",
    "building-head",
    "grid-member",
    "mediator",
    "errand-agent",
    "volunteer",
    "volunteer-leader",
    "community-worker",
    "community-secretary"
})
public class SignUpApi {

    @Inject CultureService service;

    @Mutation("activitySignUp")
    @Description("Take a place in an activity; one each.")
    @NonNull
    public ActivitySignUp.Payload signUp(
            @Name("id") @Description("The activity's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ActivitySignUpInput input) {
        return Refusals.or(
                () ->
                        new ActivitySignUp.Payload(
                                service.signUp(NodeId.parse(id), input), List.of()),
                faults ->
                        new ActivitySignUp.Payload(
                                null, faults.stream().map(ActivitySignUp.Error::of).toList()));
    }

    @Mutation("activityCancelSignUp")
    @Description("Give the caller's place in an activity back, before it begins.")
    @NonNull
    public ActivityCancelSignUp.Payload cancelSignUp(
            @Name("id") @Description("The activity's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ActivityCancelSignUpInput input) {
        return Refusals.or(
                () ->
                        new ActivityCancelSignUp.Payload(
                                service.cancelSignUp(NodeId.parse(id), input), List.of()),
                faults ->
                        new ActivityCancelSignUp.Payload(
                                null,
                                faults.stream().map(ActivityCancelSignUp.Error::of).toList()));
    }
}
