package org.xiaoshao.people.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.people.HouseholdConnection;
import org.xiaoshao.people.HouseholdEdge;
import org.xiaoshao.people.HouseholdFilterInput;
import org.xiaoshao.people.HouseholdView;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.ResidentConnection;
import org.xiaoshao.people.ResidentEdge;
import org.xiaoshao.people.ResidentFilterInput;
import org.xiaoshao.people.ResidentView;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.people.Tenure;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;

/** Everything that is read of households and residents, masked, with what the caller may do. */
@ApplicationScoped
public class PeopleReading {

    @Inject HouseholdList households;
    @Inject ResidentList residents;
    @Inject ResidentValues values;
    @Inject PeopleSight sight;
    @Inject Disclosures disclosures;
    @Inject PeopleScope peopleScope;
    @Inject UndoWindow undoWindow;
    @Inject CurrentScope currentScope;

    public List<HouseholdView> households(List<UUID> ids) {
        return households.byIds(ids).stream().map(this::view).toList();
    }

    public List<ResidentView> residents(List<UUID> ids) {
        return residents.byIds(ids).stream().map(this::view).toList();
    }

    /**
     * A household that was just acted on.
     *
     * @throws Refused {@code NOT_FOUND} when the caller sees it no longer
     */
    public HouseholdView household(UUID id) {
        return households(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Fault.notFound()));
    }

    /**
     * A resident that was just acted on.
     *
     * @throws Refused {@code NOT_FOUND} when the caller sees them no longer
     */
    public ResidentView resident(UUID id) {
        return residents(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Fault.notFound()));
    }

    /** Who lives in those households, by household. */
    public Map<UUID, List<ResidentView>> residentsOf(List<UUID> ids) {
        return residents.livingIn(ids).stream()
                .collect(groupingBy(ResidentRow::householdId, mapping(this::view, toList())));
    }

    /** The records merged into those residents, by resident. */
    public Map<UUID, List<ResidentView>> mergedInto(List<UUID> ids) {
        return residents.mergedInto(ids).stream()
                .collect(groupingBy(ResidentRow::mergedInto, mapping(this::view, toList())));
    }

    /** That two records are alike tells of what is masked, so it is for those who may merge. */
    public Map<UUID, List<ResidentView>> duplicatesOf(List<UUID> ids) {
        if (!currentScope.caller().hasAny(PeopleTable.roles(PeopleAction.MERGE))) {
            return Map.of();
        }
        var alike = residents.alike(ids);
        var found =
                residents
                        .byIds(alike.values().stream().flatMap(List::stream).distinct().toList())
                        .stream()
                        .map(this::view)
                        .collect(toMap(view -> UUID.fromString(view.id()), view -> view));
        var duplicates = new HashMap<UUID, List<ResidentView>>();
        alike.forEach(
                (id, others) ->
                        duplicates.put(
                                id,
                                others.stream().map(found::get).filter(Objects::nonNull).toList()));
        return duplicates;
    }

    public HouseholdConnection households(
            HouseholdFilterInput filter, int size, String after, boolean withCount) {
        var page = households.page(filter, size, after);
        var views = page.rows().stream().map(this::view).toList();
        return new HouseholdConnection(
                IntStream.range(0, views.size())
                        .mapToObj(
                                i ->
                                        new HouseholdEdge(
                                                HouseholdList.cursor(page.rows().get(i)).encode(),
                                                views.get(i)))
                        .toList(),
                views,
                page.info(HouseholdList::cursor),
                withCount ? households.count(filter) : 0);
    }

    /**
     * Whoever finds somebody by a masked value knows it from then on, and could guess the few
     * digits that a mask hides: so that is for those who may reveal, and what is found is on
     * record.
     */
    public ResidentConnection residents(
            ResidentFilterInput filter, int size, String after, boolean withCount) {
        var known = known(filter);
        if (!known.isEmpty()) {
            sight.requireRole(PeopleAction.REVEAL);
        }
        var page = residents.page(filter, size, after);
        if (!known.isEmpty()) {
            page.rows().forEach(row -> disclosures.found(row, known));
        }
        var views = page.rows().stream().map(this::view).toList();
        return new ResidentConnection(
                IntStream.range(0, views.size())
                        .mapToObj(
                                i ->
                                        new ResidentEdge(
                                                ResidentList.cursor(page.rows().get(i)).encode(),
                                                views.get(i)))
                        .toList(),
                views,
                page.info(ResidentList::cursor),
                withCount ? residents.count(filter) : 0);
    }

    private static Set<SensitiveField> known(ResidentFilterInput filter) {
        var known = EnumSet.noneOf(SensitiveField.class);
        if (filter.phone() != null) {
            known.add(SensitiveField.PHONE);
        }
        if (filter.idNumber() != null) {
            known.add(SensitiveField.ID_NUMBER);
        }
        return known;
    }

    /** What decides what the caller may do with that record. */
    PeopleTable.Situation situation(ResidentRow row) {
        var scope = currentScope.get();
        return new PeopleTable.Situation(
                currentScope.caller().roles(),
                peopleScope.keeps(scope, row.communityCode(), row.gridId()),
                peopleScope.runs(scope, row.communityCode()),
                row.personId() != null && row.personId().equals(scope.person()),
                row.movedOut() != null,
                row.householdMovedOut() != null,
                undoWindow.isOver(row.movedOutAt()),
                row.mergedInto() != null,
                false,
                row.personId() != null);
    }

    private ResidentView view(ResidentRow row) {
        return row.view(values, PeopleTable.ofResident(situation(row)));
    }

    private HouseholdView view(HouseholdRow row) {
        var scope = currentScope.get();
        var situation =
                new PeopleTable.Situation(
                        currentScope.caller().roles(),
                        peopleScope.keeps(scope, row.communityCode(), row.gridId()),
                        peopleScope.runs(scope, row.communityCode()),
                        false,
                        row.movedOut() != null,
                        false,
                        undoWindow.isOver(row.movedOutAt()),
                        false,
                        row.tenure() == Tenure.VACANT,
                        false);
        return row.view(PeopleTable.ofHousehold(situation));
    }
}
