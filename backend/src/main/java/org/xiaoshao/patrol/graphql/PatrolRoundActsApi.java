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
import org.xiaoshao.patrol.PatrolCheckInInput;
import org.xiaoshao.patrol.PatrolNoteInput;
import org.xiaoshao.patrol.PatrolRoundEndInput;
import org.xiaoshao.patrol.PatrolRoundService;
import org.xiaoshao.patrol.PatrolRoundStartInput;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Walking a round, by those who patrol. */
@GraphQLApi
@RolesAllowed({"grid-member", "building-head", "organisation-staff"})
public class PatrolRoundActsApi {

    @Inject PatrolRoundService service;

    @Mutation("patrolRoundStart")
    @Description("Begin a round of a plan; one person walks one at a time.")
    @NonNull
    public PatrolRoundStart.Payload patrolRoundStart(
            @Name("input") @Description("What is wanted.") @NonNull PatrolRoundStartInput input) {
        return Refusals.or(
                () -> new PatrolRoundStart.Payload(service.start(input), List.of()),
                faults ->
                        new PatrolRoundStart.Payload(
                                null, faults.stream().map(PatrolRoundStart.Error::of).toList()));
    }

    @Mutation("patrolCheckIn")
    @Description("Check in at a point of the round that the caller walks.")
    @NonNull
    public PatrolCheckIn.Payload patrolCheckIn(
            @Name("input") @Description("What is wanted.") @NonNull PatrolCheckInInput input) {
        return Refusals.or(
                () -> new PatrolCheckIn.Payload(service.checkIn(input), List.of()),
                faults ->
                        new PatrolCheckIn.Payload(
                                null, faults.stream().map(PatrolCheckIn.Error::of).toList()));
    }

    @Mutation("patrolNote")
    @Description("Note something on the round that the caller walks (随手记).")
    @NonNull
    public PatrolNote.Payload patrolNote(
            @Name("input") @Description("What is wanted.") @NonNull PatrolNoteInput input) {
        return Refusals.or(
                () -> new PatrolNote.Payload(service.note(input), List.of()),
                faults ->
                        new PatrolNote.Payload(
                                null, faults.stream().map(PatrolNote.Error::of).toList()));
    }

    @Mutation("patrolRoundEnd")
    @Description("End the round that the caller walks.")
    @NonNull
    public PatrolRoundEnd.Payload patrolRoundEnd(
            @Name("id") @Description("The round's id.") @NonNull @Id String id,
            @Name("input") @Description("What is wanted.") @NonNull PatrolRoundEndInput input) {
        return Refusals.or(
                () -> new PatrolRoundEnd.Payload(service.end(NodeId.parse(id), input), List.of()),
                faults ->
                        new PatrolRoundEnd.Payload(
                                null, faults.stream().map(PatrolRoundEnd.Error::of).toList()));
    }
}
