package org.xiaoshao.people.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.people.HouseholdMoveInInput;
import org.xiaoshao.people.HouseholdMoveOutInput;
import org.xiaoshao.people.HouseholdMoveOutUndoInput;
import org.xiaoshao.people.PeopleService;
import org.xiaoshao.people.ResidentAddInput;
import org.xiaoshao.people.ResidentChangeInput;
import org.xiaoshao.people.ResidentMergeInput;
import org.xiaoshao.people.ResidentMoveOutUndoInput;
import org.xiaoshao.people.ResidentUnmergeInput;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.graphql.Refusals;

/** Keeping the household ledger: the grid member in the grid, the staff in the community. */
@GraphQLApi
@RolesAllowed({"grid-member", "community-worker", "community-secretary"})
public class LedgerApi {

    @Inject PeopleService service;

    @Mutation("householdMoveIn")
    @Description("A household moves into a dwelling.")
    @NonNull
    public HouseholdMoveIn.Payload moveIn(
            @Name("input") @Description("What is done.") @NonNull HouseholdMoveInInput input) {
        return Refusals.or(
                () -> new HouseholdMoveIn.Payload(service.moveIn(input), List.of()),
                HouseholdMoveIn.Payload::refused);
    }

    @Mutation("householdMoveOut")
    @Description("A household moves out of its dwelling, with everybody in it.")
    @NonNull
    public HouseholdMoveOut.Payload moveOut(
            @Name("id") @Description("The household's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull HouseholdMoveOutInput input) {
        return Refusals.or(
                () ->
                        new HouseholdMoveOut.Payload(
                                service.moveOut(NodeId.parse(id), input), List.of()),
                HouseholdMoveOut.Payload::refused);
    }

    @Mutation("householdMoveOutUndo")
    @Description(
            "Take back that a household moved out, with everybody who left with it, as long as it was recorded lately and nothing stands on it.")
    @NonNull
    public HouseholdMoveOutUndo.Payload undoHouseholdMoveOut(
            @Name("id") @Description("The household's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull HouseholdMoveOutUndoInput input) {
        return Refusals.or(
                () ->
                        new HouseholdMoveOutUndo.Payload(
                                service.undoHouseholdMoveOut(NodeId.parse(id), input), List.of()),
                HouseholdMoveOutUndo.Payload::refused);
    }

    @Mutation("residentAdd")
    @Description("Somebody joins a household.")
    @NonNull
    public ResidentAdd.Payload add(
            @Name("input") @Description("What is done.") @NonNull ResidentAddInput input) {
        return Refusals.or(
                () -> new ResidentAdd.Payload(service.add(input), List.of()),
                ResidentAdd.Payload::refused);
    }

    @Mutation("residentChange")
    @Description("Change what is recorded of a resident.")
    @NonNull
    public ResidentChange.Payload change(
            @Name("id") @Description("The resident's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ResidentChangeInput input) {
        return Refusals.or(
                () ->
                        new ResidentChange.Payload(
                                service.change(NodeId.parse(id), input), List.of()),
                ResidentChange.Payload::refused);
    }

    @Mutation("residentMoveOutUndo")
    @Description(
            "Take back that one person moved out, as long as it was recorded lately and nothing stands on it.")
    @NonNull
    public ResidentMoveOutUndo.Payload undoMoveOut(
            @Name("id") @Description("The resident's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ResidentMoveOutUndoInput input) {
        return Refusals.or(
                () ->
                        new ResidentMoveOutUndo.Payload(
                                service.undoMoveOut(NodeId.parse(id), input), List.of()),
                ResidentMoveOutUndo.Payload::refused);
    }

    @Mutation("residentMerge")
    @Description("Merge a duplicate into this record; residentUnmerge undoes it.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public ResidentMerge.Payload merge(
            @Name("id") @Description("The id of the record that stays.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ResidentMergeInput input) {
        return Refusals.or(
                () -> new ResidentMerge.Payload(service.merge(NodeId.parse(id), input), List.of()),
                ResidentMerge.Payload::refused);
    }

    @Mutation("residentUnmerge")
    @Description("Undo a merge.")
    @RolesAllowed({"community-worker", "community-secretary"})
    @NonNull
    public ResidentUnmerge.Payload unmerge(
            @Name("id") @Description("The id of the merged record.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull ResidentUnmergeInput input) {
        return Refusals.or(
                () ->
                        new ResidentUnmerge.Payload(
                                service.unmerge(NodeId.parse(id), input), List.of()),
                ResidentUnmerge.Payload::refused);
    }
}
