package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.people.HouseholdFilterInput;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.shared.Where;

/** Finds households that the caller may see; each list is one statement. */
@ApplicationScoped
class HouseholdList {

    private static final String ORDER = "households";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject PeopleScope peopleScope;

    Page<HouseholdRow> page(HouseholdFilterInput filter, int size, String after) {
        var where = where(filter);
        var cursor = Cursor.decode(after, ORDER, 2);
        Keyset.after(where, cursor, "h.id");
        return Page.of(rows(where, Page.limit(size)), size, cursor != null);
    }

    /** How many there are, up to {@link Page#COUNT_CAP}. */
    int count(HouseholdFilterInput filter) {
        return where(filter).count(entityManager, HouseholdRow.FROM);
    }

    List<HouseholdRow> byIds(List<UUID> ids) {
        var where =
                seeing().and("h.id = any (:ids)")
                        .with("ids", ids.stream().distinct().toArray(UUID[]::new));
        return rows(where, ids.size() + 1);
    }

    static Cursor cursor(HouseholdRow row) {
        return Cursor.of(ORDER, row.addressOrder(), row.id().toString());
    }

    private List<HouseholdRow> rows(Where where, int limit) {
        var query =
                entityManager.createNativeQuery(
                        HouseholdRow.SELECT + where.sql() + " order by h.address_order, h.id",
                        Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> found = where.bind(query).setMaxResults(limit).getResultList();
        return found.stream().map(HouseholdRow::new).toList();
    }

    private Where where(HouseholdFilterInput filter) {
        var moved = filter.current() == null || filter.current() ? "is null" : "is not null";
        var where = Boolean.TRUE.equals(filter.own()) ? own() : seeing();
        return Keyset.in(where, filter.place())
                .and("h.moved_out " + moved)
                .and("h.grid_id = :grid", "grid", NodeId.parse(filter.grid()))
                .and("h.building_id = :building", "building", NodeId.parse(filter.building()))
                .and("h.unit = :unit", "unit", TextRules.clean(filter.unit()))
                .and("h.tenure = :tenure", "tenure", name(filter.tenure()))
                .and("h.registration = :registration", "registration", name(filter.registration()))
                .and(
                        """
                        w.number = :search or exists (
                            select 1 from resident s
                            where s.household_id = h.id and s.merged_into is null
                              and s.name_grams @> name_grams(:search) and strpos(lower(s.name), lower(:search)) > 0)\
                        """,
                        "search",
                        TextRules.search(filter.search()));
    }

    private Where seeing() {
        return peopleScope.seeing(currentScope.get());
    }

    /** Of those whom the caller may see, where they live themselves; none for whoever is nobody. */
    private Where own() {
        return seeing().and("h.resident_person_ids @> array[cast(:own as uuid)]")
                .with("own", Objects.toString(currentScope.get().person(), null));
    }

    private static String name(Enum<?> wanted) {
        return wanted == null ? null : wanted.name();
    }
}
