package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.whistle.WhistleCounts;
import org.xiaoshao.whistle.WhistleFilterInput;
import org.xiaoshao.whistle.WhistleOrderBy;

/** Finds whistles: the caller's scope, filters, and a keyset page; each list is one statement. */
@ApplicationScoped
class WhistleList {

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject ScopeCheck scopeCheck;
    @Inject WhistleConditions conditions;
    @Inject Clock clock;

    Page<WhistleRow> page(
            WhistleFilterInput filter,
            WhistleOrderBy order,
            int size,
            String after,
            Set<WhistlePart> parts) {
        conditions.checkPlaces(List.of(filter));
        var wanted = conditions.of(filter, clock.instant());
        var cursor = Cursor.decode(after, order.name(), 2);
        if (cursor != null) {
            wanted.and(beyond(order), "cursor_id", uuid(cursor.keys().get(1)))
                    .with("cursor_at", instant(cursor.keys().get(0)));
        }
        return Page.of(
                rows(wanted, " order by " + sort(order) + Page.limitSql(size), parts),
                size,
                cursor != null);
    }

    /** How many there are, up to {@link Page#COUNT_CAP}. */
    int count(WhistleFilterInput filter) {
        var wanted = conditions.of(filter, clock.instant());
        var query =
                entityManager.createNativeQuery(
                        "select count(*) from (select 1 from "
                                + WhistleConditions.FROM
                                + where(wanted)
                                + " limit "
                                + Page.COUNT_CAP
                                + ") counted",
                        Integer.class);
        wanted.bind(query);
        return (Integer) scopeCheck.bind(query, currentScope.get()).getSingleResult();
    }

    /**
     * How many pass each filter, exactly, in one statement: rows that pass none of them are left
     * out first, so that an index of what the filters share can serve.
     */
    WhistleCounts counts(List<WhistleFilterInput> filters) {
        conditions.checkPlaces(filters);
        var now = clock.instant();
        var each =
                IntStream.range(0, filters.size())
                        .mapToObj(i -> conditions.of(filters.get(i), now).numbered(i))
                        .toList();
        var any = Where.anyOf(each);
        var figures =
                each.stream()
                        .map(one -> "count(*) filter (where " + one.condition() + ")")
                        .collect(Collectors.joining(", ", "select ", " from "));
        var query =
                entityManager.createNativeQuery(
                        figures + WhistleConditions.FROM + where(any), Tuple.class);
        any.bind(query);
        var found = (Tuple) scopeCheck.bind(query, currentScope.get()).getSingleResult();
        return new WhistleCounts(
                now,
                Arrays.stream(found.toArray())
                        .map(count -> Math.toIntExact((Long) count))
                        .toList());
    }

    List<WhistleRow> byIds(List<UUID> ids, Set<WhistlePart> parts) {
        var wanted = new Where();
        wanted.and("w.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
        return rows(wanted, "", parts);
    }

    List<WhistleRow> byNumber(String number, Set<WhistlePart> parts) {
        var wanted = new Where();
        wanted.and("w.number = :number", "number", number);
        return rows(wanted, "", parts);
    }

    /** A whistle that a code, a link or the act of blowing opened to this transaction. */
    WhistleRow opened(UUID id, Set<WhistlePart> parts) {
        var query =
                entityManager
                        .createNativeQuery(
                                WhistleRow.select(parts) + " where w.id = :id", Tuple.class)
                        .setParameter("id", id)
                        .setParameter("me", me());
        return new WhistleRow((Tuple) query.getSingleResult());
    }

    static Cursor cursor(WhistleRow row, WhistleOrderBy order) {
        var due = row.time("handle_due_at");
        var at = order != WhistleOrderBy.DUE_SOONEST ? row.time("blown_at") : due;
        return Cursor.of(order.name(), at == null ? "" : at.toString(), row.id().toString());
    }

    @SuppressWarnings("unchecked")
    private List<WhistleRow> rows(Where wanted, String end, Set<WhistlePart> parts) {
        var query =
                entityManager
                        .createNativeQuery(
                                WhistleRow.select(parts) + where(wanted) + end, Tuple.class)
                        .setParameter("me", me());
        wanted.bind(query);
        List<Tuple> found = scopeCheck.bind(query, currentScope.get()).getResultList();
        return found.stream().map(WhistleRow::new).toList();
    }

    private String where(Where wanted) {
        return wanted.and(scopeCheck.condition()).sql();
    }

    private String me() {
        return Objects.toString(currentScope.get().person(), null);
    }

    private static String sort(WhistleOrderBy order) {
        return switch (order) {
            case BLOWN_NEWEST -> "w.blown_at desc, w.id desc";
            case BLOWN_OLDEST -> "w.blown_at, w.id";
            case DUE_SOONEST -> "coalesce(w.handle_due_at, 'infinity'), w.id";
        };
    }

    private static String beyond(WhistleOrderBy order) {
        return switch (order) {
            case BLOWN_NEWEST ->
                    "(w.blown_at, w.id) < (cast(:cursor_at as timestamptz), :cursor_id)";
            case BLOWN_OLDEST ->
                    "(w.blown_at, w.id) > (cast(:cursor_at as timestamptz), :cursor_id)";
            case DUE_SOONEST ->
                    "(coalesce(w.handle_due_at, 'infinity'), w.id) > (coalesce(cast(:cursor_at as timestamptz), 'infinity'), :cursor_id)";
        };
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }

    private static String instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text).toString();
        } catch (DateTimeParseException forged) {
            throw Cursor.invalid();
        }
    }
}
