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
import org.xiaoshao.patrol.PatrolNoteToWhistleInput;
import org.xiaoshao.patrol.PatrolRoundService;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** What becomes of a note, by whoever walked the round or the staff of the community. */
@GraphQLApi
@RolesAllowed({
    "grid-member",
    "building-head",
    "organisation-staff",
    "community-worker",
    "community-secretary"
})
public class PatrolNoteApi {

    @Inject PatrolRoundService service;

    @Mutation("patrolNoteToWhistle")
    @Description(
            "Blow a whistle about what was noted (source PATROL), or name the one that is about it already.")
    @NonNull
    public PatrolNoteToWhistle.Payload patrolNoteToWhistle(
            @Name("id") @Description("The note's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull
                    PatrolNoteToWhistleInput input) {
        return Refusals.or(
                () ->
                        new PatrolNoteToWhistle.Payload(
                                service.whistle(NodeId.parse(id), input), List.of()),
                faults ->
                        new PatrolNoteToWhistle.Payload(
                                null, faults.stream().map(PatrolNoteToWhistle.Error::of).toList()));
    }
}
