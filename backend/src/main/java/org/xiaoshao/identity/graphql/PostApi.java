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
import org.xiaoshao.identity.PostAppointInput;
import org.xiaoshao.identity.PostConnection;
import org.xiaoshao.identity.PostEndInput;
import org.xiaoshao.identity.PostFilterInput;
import org.xiaoshao.identity.PostService;
import org.xiaoshao.identity.PostSubstituteInput;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;

/** Posts, for those who give them. */
@GraphQLApi
@RolesAllowed({"community-secretary", "township-leader", "county-organiser", "administrator"})
public class PostApi {

    @Inject PostService service;
    @Inject Selection selection;

    @Query("posts")
    @NonNull
    @Description(
            "Posts where the caller gives posts, by role and then by the holder's name; none of"
                    + " residents.")
    public PostConnection posts(
            @Name("filter") @Description("Which; all when not said.") PostFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when not said.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.list(
                Optional.ofNullable(filter).orElse(PostFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }

    @Mutation("postAppoint")
    @NonNull
    @Description("Give somebody a post.")
    public PostAppoint.Payload appoint(
            @Name("input") @Description("What is wanted.") @NonNull PostAppointInput input) {
        return Refusals.or(
                () -> new PostAppoint.Payload(service.appoint(input), List.of()),
                faults ->
                        new PostAppoint.Payload(
                                null, faults.stream().map(PostAppoint.Error::of).toList()));
    }

    @Mutation("postEnd")
    @NonNull
    @Description("End a post and what stands in for it, or call it off before it begins.")
    public PostEnd.Payload end(
            @Name("id") @Description("The post's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull PostEndInput input) {
        return Refusals.or(
                () -> new PostEnd.Payload(service.end(NodeId.parse(id), input), List.of()),
                faults ->
                        new PostEnd.Payload(null, faults.stream().map(PostEnd.Error::of).toList()));
    }

    @Mutation("postSubstitute")
    @NonNull
    @Description("Let somebody stand in for the holder of a post for a while.")
    public PostSubstitute.Payload substitute(
            @Name("id") @Description("The post's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull PostSubstituteInput input) {
        return Refusals.or(
                () ->
                        new PostSubstitute.Payload(
                                service.substitute(NodeId.parse(id), input), List.of()),
                faults ->
                        new PostSubstitute.Payload(
                                null, faults.stream().map(PostSubstitute.Error::of).toList()));
    }
}
