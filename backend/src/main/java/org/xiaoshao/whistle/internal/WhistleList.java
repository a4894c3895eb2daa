package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.whistle.WhistleFilterInput;
import org.xiaoshao.whistle.WhistleOrderBy;

/** Finds whistles: the caller's scope, filters, and a keyset page; each list is one statement. */
@ApplicationScoped
class WhistleList {

    private static final int LONGEST_SEARCH = 100;

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject ScopeCheck scopeCheck;
    @Inject Clock clock;

    Page<WhistleRow> page(WhistleFilterInput filter, WhistleOrderBy order, int size, String after) {
        var conditions = conditions(filter);
        var cursor = Cursor.decode(after, order.name(), 2);
        if (cursor != null) {
            conditions
                    .and(beyond(order), "cursor_id", uuid(cursor.keys().get(1)))
                    .with("cursor_at", instant(cursor.keys().get(0)));
        }
        return Page.of(
                rows(conditions, " order by " + sort(order), Page.limit(size)),
                size,
                cursor != null);
    }

    /** How many there are, up to {@link Page#COUNT_CAP}. */
    int count(WhistleFilterInput filter) {
        var conditions = conditions(filter);
        var query =
                entityManager.createNativeQuery(
                        "select count(*) from (select 1 from whistle w "
                                + "left join whistle_words words on words.whistle_id = w.id and words.sequence = 1"
                                + where(conditions)
                                + " limit "
                                + Page.COUNT_CAP
                                + ") counted",
                        Integer.class);
        conditions.bind(query);
        return (Integer) scopeCheck.bind(query, currentScope.get()).getSingleResult();
    }

    List<WhistleRow> byIds(List<UUID> ids) {
        var conditions = new Where();
        conditions.and("w.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
        return rows(conditions, "", ids.size() + 1);
    }

    List<WhistleRow> byNumber(String number) {
        var conditions = new Where();
        conditions.and("w.number = :number", "number", number);
        return rows(conditions, "", 1);
    }

    /** A whistle that a code, a link or the act of blowing opened to this transaction. */
    WhistleRow opened(UUID id) {
        var query =
                entityManager
                        .createNativeQuery(WhistleRow.SELECT + " where w.id = :id", Tuple.class)
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
    private List<WhistleRow> rows(Where conditions, String order, int limit) {
        var query =
                entityManager
                        .createNativeQuery(
                                WhistleRow.SELECT + where(conditions) + order + " limit :limit",
                                Tuple.class)
                        .setParameter("me", me())
                        .setParameter("limit", limit);
        conditions.bind(query);
        List<Tuple> found = scopeCheck.bind(query, currentScope.get()).getResultList();
        return found.stream().map(WhistleRow::new).toList();
    }

    private String where(Where conditions) {
        return conditions.and(scopeCheck.condition()).sql();
    }

    private String me() {
        return Objects.toString(currentScope.get().person(), null);
    }

    private Where conditions(WhistleFilterInput filter) {
        var c = new Where();
        text(c, filter.text());
        division(c, filter.division());
        c.and("w.grid_id = :grid", "grid", NodeId.parse(filter.grid()));
        c.and("w.building_id = :building", "building", NodeId.parse(filter.building()));
        names(c, "w.kind", "kinds", filter.kinds());
        names(c, "w.urgency", "urgencies", filter.urgencies());
        names(c, "w.source", "sources", filter.sources());
        names(c, "w.state", "states", filter.states());
        c.and("w.lead_organisation_id = :lead", "lead", NodeId.parse(filter.lead()));
        if (filter.late() != null) {
            c.and(
                    "w.handled_at is null and w.handle_due_at "
                            + (filter.late() ? "<" : ">=")
                            + " :now",
                    "now",
                    clock.instant());
        }
        if (filter.mine() != null) {
            var mine = "coalesce(w.reporter_person_ids @> array[cast(:me as uuid)], false) = ";
            c.and(mine + filter.mine()).with("me", me());
        }
        c.and("w.blown_at >= :blown_from", "blown_from", filter.blownFrom());
        c.and("w.blown_at < :blown_before", "blown_before", filter.blownBefore());
        return c;
    }

    private static void text(Where c, String text) {
        var wanted = TextRules.clean(text);
        if (wanted == null) {
            return;
        }
        TextRules.faultOf(wanted, LONGEST_SEARCH)
                .ifPresent(
                        fault -> {
                            throw new DomainException(
                                    "SEARCH_INVALID",
                                    "filter.text",
                                    "The search text is too long or unreadable.");
                        });
        c.and(
                        "(w.number = upper(:text) or words.title ilike :pattern "
                                + "or words.words::jsonb ->> 'description' ilike :pattern)",
                        "text",
                        wanted)
                .with("pattern", "%" + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static void division(Where c, String code) {
        if (code != null) {
            var full =
                    DivisionCode.parse(code)
                            .map(DivisionCode::full)
                            .orElseThrow(
                                    () ->
                                            new DomainException(
                                                    "DIVISION_UNKNOWN",
                                                    "filter.division",
                                                    "No division has this code."));
            c.and(":division in (w.county_code, w.town_code, w.community_code)", "division", full);
        }
    }

    private static void names(Where c, String column, String name, List<? extends Enum<?>> wanted) {
        if (wanted != null && !wanted.isEmpty()) {
            c.and(
                    column + " = any(cast(:" + name + " as text[]))",
                    name,
                    wanted.stream().map(Enum::name).toArray(String[]::new));
        }
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
