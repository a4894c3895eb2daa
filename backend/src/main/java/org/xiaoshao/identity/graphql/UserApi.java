package org.xiaoshao.identity.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.identity.UserConnection;
import org.xiaoshao.identity.UserCreateInput;
import org.xiaoshao.identity.UserDisableInput;
import org.xiaoshao.identity.UserEnableInput;
import org.xiaoshao.identity.UserFilterInput;
import org.xiaoshao.identity.UserLogins;
import org.xiaoshao.identity.UserResetPasswordInput;
import org.xiaoshao.identity.UserService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;

/** Logins, for those who could appoint their bearers. */
@GraphQLApi
@RolesAllowed({"community-secretary", "township-leader", "county-organiser", "administrator"})
public class UserApi {

    @Inject UserService service;
    @Inject UserLogins logins;
    @Inject Selection selection;

    @Query("users")
    @NonNull
    @Description(
            "Logins of the people whom the caller could appoint to all that they are, by name.")
    public UserConnection users(
            @Name("filter") @Description("Which; all when not said.") UserFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(
                Optional.ofNullable(filter).orElse(UserFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }

    @Mutation("userCreate")
    @NonNull
    @Description(
            "Make a login with a one-time password: for somebody new, together with the person and"
                    + " the post, or for somebody recorded.")
    public UserCreate.Payload create(
            @Name("input") @Description("What is wanted.") @NonNull UserCreateInput input) {
        return Refusals.or(
                () -> {
                    var shown = logins.create(input);
                    return new UserCreate.Payload(shown.user(), shown.password(), List.of());
                },
                faults ->
                        new UserCreate.Payload(
                                null, null, faults.stream().map(UserCreate.Error::of).toList()));
    }

    @Mutation("userDisable")
    @NonNull
    @Description("Disable a login: it opens nothing from now on, and its sessions end.")
    public UserDisable.Payload disable(
            @Name("id") @Description("The login's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull UserDisableInput input) {
        return Refusals.or(
                () -> new UserDisable.Payload(logins.disable(NodeId.parse(id), input), List.of()),
                faults ->
                        new UserDisable.Payload(
                                null, faults.stream().map(UserDisable.Error::of).toList()));
    }

    @Mutation("userEnable")
    @NonNull
    @Description("Enable a login again; its password is the one it had.")
    public UserEnable.Payload enable(
            @Name("id") @Description("The login's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull UserEnableInput input) {
        return Refusals.or(
                () -> new UserEnable.Payload(logins.enable(NodeId.parse(id), input), List.of()),
                faults ->
                        new UserEnable.Payload(
                                null, faults.stream().map(UserEnable.Error::of).toList()));
    }

    @Mutation("userResetPassword")
    @NonNull
    @Description("Give a login a new one-time password; its sessions end.")
    public UserResetPassword.Payload resetPassword(
            @Name("id") @Description("The login's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull UserResetPasswordInput input) {
        return Refusals.or(
                () -> {
                    var shown = logins.resetPassword(NodeId.parse(id), input);
                    return new UserResetPassword.Payload(shown.user(), shown.password(), List.of());
                },
                faults ->
                        new UserResetPassword.Payload(
                                null,
                                null,
                                faults.stream().map(UserResetPassword.Error::of).toList()));
    }
}
