package org.xiaoshao.people.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.people.ResidentFilterInput;
import org.xiaoshao.people.SensitiveField;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.shared.Where;
import org.xiaoshao.shared.intake.RowSet;

/**
 * Finds residents that the caller may see; each list is one statement. A record is also found by
 * what a record merged into it says.
 */
@ApplicationScoped
class ResidentList {

    private static final String ORDER = "residents";
    private static final String ADDRESS = " order by h.address_order, r.id";

    private static final String ALIKE =
            """
            select o.id as of, d.id
            from (select k.id, case when k.numbers is not null
                                    then array(select decode(n, 'hex') from unnest(k.numbers) n) end as numbers
                  from jsonb_to_recordset(cast(:known as jsonb)) as k(id uuid, numbers text[])) k
            join resident o on o.id = k.id
            cross join lateral (
                select r.id from resident r
                where r.id <> o.id and r.merged_into is null and r.county_code = o.county_code
                  and (r.id_number_index = any (k.numbers)
                       or r.name_grams @> o.name_grams and r.name = o.name
                          and coalesce(r.id_number_index = any (k.numbers), true)
                          and coalesce(r.birth_year = o.birth_year, true)
                          and coalesce(r.sex = o.sex, true))
                order by coalesce(r.id_number_index = any (k.numbers), false) desc, r.id limit 20) d
            where o.merged_into is null""";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject PeopleScope peopleScope;
    @Inject ResidentValues values;

    Page<ResidentRow> page(ResidentFilterInput filter, int size, String after) {
        var where = where(filter);
        var cursor = Cursor.decode(after, ORDER, 2);
        Keyset.after(where, cursor, "r.id");
        return Page.of(rows(where, ADDRESS, Page.limit(size)), size, cursor != null);
    }

    /** How many there are, up to {@link Page#COUNT_CAP}. */
    int count(ResidentFilterInput filter) {
        return where(filter).count(entityManager, ResidentRow.FROM);
    }

    Optional<ResidentRow> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<ResidentRow> byIds(List<UUID> ids) {
        return among("r.id = any (:ids)", ids, "");
    }

    /** Who lives in those households now, the head first. */
    List<ResidentRow> livingIn(List<UUID> households) {
        return among(
                "r.household_id = any (:ids) and r.merged_into is null"
                        + " and (r.moved_out is null or h.moved_out is not null)",
                households,
                " order by (r.relation <> 'HEAD'), r.moved_in, r.id");
    }

    /** The records merged into those. */
    List<ResidentRow> mergedInto(List<UUID> ids) {
        return among("r.merged_into = any (:ids)", ids, " order by r.id");
    }

    /**
     * Ids of records that may be of the same person, at most 20 for each: the same ID number, or
     * the same name and nothing that speaks against it. Families share phones, so a phone alone is
     * none. The number is compared under every key that is listed, since while keys are changed one
     * record may be indexed by the old one and the other by the new.
     */
    Map<UUID, List<UUID>> alike(List<UUID> ids) {
        var known = new RowSet();
        byIds(ids).forEach(row -> known.row().with("id", row.id()).with("numbers", numbers(row)));
        @SuppressWarnings("unchecked")
        List<Tuple> pairs =
                entityManager
                        .createNativeQuery(ALIKE, Tuple.class)
                        .setParameter("known", known.json())
                        .getResultList();
        return pairs.stream()
                .collect(
                        groupingBy(
                                pair -> pair.get("of", UUID.class),
                                mapping(pair -> pair.get("id", UUID.class), toList())));
    }

    /** What finds the ID number of a record, in hexadecimal; null when none is recorded. */
    private List<String> numbers(ResidentRow row) {
        var number = row.idNumber(values);
        return number == null
                ? null
                : Stream.of(values.finding(SensitiveField.ID_NUMBER, number))
                        .map(HexFormat.of()::formatHex)
                        .toList();
    }

    /** That record and those merged into it. */
    List<ResidentRow> withMerged(ResidentRow row) {
        return among(
                "r.id = any (:ids) or r.merged_into = any (:ids)",
                List.of(row.id()),
                " order by (r.merged_into is not null), r.id");
    }

    static Cursor cursor(ResidentRow row) {
        return Cursor.of(ORDER, row.addressOrder(), row.id().toString());
    }

    private List<ResidentRow> among(String condition, List<UUID> ids, String order) {
        var where =
                seeing().and(condition).with("ids", ids.stream().distinct().toArray(UUID[]::new));
        return rows(where, order, Integer.MAX_VALUE);
    }

    private List<ResidentRow> rows(Where where, String order, int limit) {
        var query =
                entityManager.createNativeQuery(
                        ResidentRow.SELECT + where.sql() + order, Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> found = where.bind(query).setMaxResults(limit).getResultList();
        return found.stream().map(ResidentRow::new).toList();
    }

    private Where where(ResidentFilterInput filter) {
        var moved = filter.current() == null || filter.current() ? "is null" : "is not null";
        var where =
                Keyset.in(seeing(), filter.place())
                        .and("r.merged_into is null")
                        .and("r.moved_out " + moved)
                        .and("h.grid_id = :grid", "grid", NodeId.parse(filter.grid()))
                        .and(
                                "h.building_id = :building",
                                "building",
                                NodeId.parse(filter.building()))
                        .and(
                                "r.name_grams @> name_grams(:name) and strpos(lower(r.name), lower(:name)) > 0",
                                "name",
                                TextRules.search(filter.name()));
        exactly(
                where,
                SensitiveField.PHONE,
                "phone_index",
                filter.phone(),
                Optional.ofNullable(filter.phone()).flatMap(PhoneNumber::normalise));
        exactly(
                where,
                SensitiveField.ID_NUMBER,
                "id_number_index",
                filter.idNumber(),
                Optional.ofNullable(IdNumber.normalise(filter.idNumber())));
        return where;
    }

    /** What cannot be such a number finds nothing. */
    private void exactly(
            Where where,
            SensitiveField field,
            String column,
            String asked,
            Optional<String> normalised) {
        if (asked == null) {
            return;
        }
        var found =
                "r.%1$s = any (:%1$s) or exists (select 1 from resident d where d.merged_into = r.id and d.%1$s = any (:%1$s))";
        where.and(found.formatted(column))
                .with(
                        column,
                        normalised
                                .map(value -> values.finding(field, value))
                                .orElseGet(() -> new byte[0][]));
    }

    private Where seeing() {
        return peopleScope.seeing(currentScope.get());
    }
}
