package org.xiaoshao.people.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.people.HouseholdView;
import org.xiaoshao.people.PeopleService;
import org.xiaoshao.people.PopulationFiguresView;
import org.xiaoshao.people.ResidentView;
import org.xiaoshao.shared.Rows;

/**
 * Counts, which are for everybody, and what hangs on households and residents that somebody was
 * shown: one service call for each field of a response, whatever the number of rows.
 */
@GraphQLApi
@PermitAll
public class PeopleFieldsApi {

    @Inject PeopleService service;

    @Query("populationFigures")
    @Description(
            "How many live in a place now. Exact for the staff of the community; for everybody"
                    + " else rounded to fives, and none below five.")
    public @NonNull PopulationFiguresView populationFigures(
            @Name("place")
                    @Description("Code of a county, town or community, in any form.")
                    @NonNull
                    @Id
                    String place) {
        return service.population(place);
    }

    /** Of a household that moved out, those who lived there to the end. */
    @Name("residents")
    @NonNull
    @Description("Who lives in it, the head first; of one that moved out, who lived in it.")
    public List<@NonNull List<@NonNull ResidentView>> residentsOf(
            @Source List<HouseholdView> households) {
        var ids = households.stream().map(PeopleFieldsApi::id).toList();
        return Rows.alignLists(households, PeopleFieldsApi::id, service.residentsOf(ids));
    }

    @Name("household")
    @NonNull
    @Description("The household they are part of.")
    public List<@NonNull HouseholdView> householdsOf(@Source List<ResidentView> residents) {
        var ids = residents.stream().map(ResidentView::householdId).distinct().toList();
        var found = Rows.byKey(service.householdsByIds(ids), PeopleFieldsApi::id);
        return Rows.align(residents, ResidentView::householdId, found);
    }

    @Name("mergedFrom")
    @NonNull
    @Description("Records of the same person that were merged into this one.")
    public List<@NonNull List<@NonNull ResidentView>> mergedFrom(
            @Source List<ResidentView> residents) {
        var ids = residents.stream().map(PeopleFieldsApi::id).toList();
        return Rows.alignLists(residents, PeopleFieldsApi::id, service.mergedInto(ids));
    }

    @Name("possibleDuplicates")
    @NonNull
    @Description(
            "Records in the same county that may be of the same person: the same ID number, or the same name and nothing"
                    + " that speaks against it. For those who merge, at most 20; empty for everybody else.")
    public List<@NonNull List<@NonNull ResidentView>> possibleDuplicates(
            @Source List<ResidentView> residents) {
        var ids = residents.stream().map(PeopleFieldsApi::id).toList();
        return Rows.alignLists(residents, PeopleFieldsApi::id, service.duplicatesOf(ids));
    }

    @Name("mergedInto")
    @Description("The record that this one was merged into; null while it is one of its own.")
    public List<ResidentView> mergedInto(@Source List<ResidentView> residents) {
        var ids =
                residents.stream()
                        .map(ResidentView::mergedIntoId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var found = Rows.byKey(service.residentsByIds(ids), PeopleFieldsApi::id);
        return residents.stream()
                .map(r -> r.mergedIntoId() == null ? null : found.get(r.mergedIntoId()))
                .toList();
    }

    private static UUID id(HouseholdView view) {
        return UUID.fromString(view.id());
    }

    private static UUID id(ResidentView view) {
        return UUID.fromString(view.id());
    }
}
