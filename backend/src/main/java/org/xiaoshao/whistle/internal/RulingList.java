package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.whistle.RulingKind;
import org.xiaoshao.whistle.RulingView;
import org.xiaoshao.whistle.WhistleMention;
import org.xiaoshao.whistle.WhistleState;

/**
 * What waits for a ruling of the caller, the longest waiting first. Says in SQL what {@link
 * ReturnPolicy#arbiter}, {@link Policy#rulesOnTime} and {@link CoursePolicy#givesUp} say of one
 * whistle.
 */
@ApplicationScoped
class RulingList {

    static final String ORDER = "ASKED_OLDEST";

    private static final String TOWN = "w.town_code = any(cast(:town_places as text[]))";
    private static final String COUNTY = "w.county_code = any(cast(:county_places as text[]))";
    private static final String COMMUNITY =
            "w.community_code = any(cast(:community_places as text[]))";

    private static final String RETURNS =
            """
            select 'RETURN' as kind, r.id, r.asked_at as at, w.id as whistle_id, r.organisation_id,
                   case when held.role = 'LEAD' then
                       (select d.due_at from whistle_deadline d
                        where d.whistle_id = w.id and d.kind = 'RULE_ON_RETURN' and d.ended_at is null limit 1) end as lapses_at,
                   cast(null as timestamptz) as until
            from whistle_return r join whistle w on w.id = r.whistle_id join whistle_order held on held.id = r.order_id
            where r.ruling is null and w.state in ('RETURN_ASKED', 'DISPATCHED', 'SIGNED', 'IN_HAND') and %1$s
              and case when w.level in ('TOWN', 'COUNTY') or exists (
                           select 1 from whistle_order x join organisation xo on xo.id = x.organisation_id
                           where x.whistle_id = w.id and not x.superseded and xo.type = 'TOWN')
                       then %3$s else %2$s end""";

    private static final String EXTENSIONS =
            """
            select 'EXTENSION', w.id, coalesce((select max(e.at) from whistle_event e
                where e.whistle_id = w.id and e.type = 'EXTENSION_ASKED'), w.blown_at), w.id, w.lead_organisation_id, null,
                w.extension_until
            from whistle w
            where w.extension_until is not null and w.state = 'IN_HAND' and %1$s
              and case when w.level in ('GRID', 'COMMUNITY')
                       then case when w.lead_organisation_id is not null then %4$s else %2$s end
                       when w.level = 'TOWN' and w.lead_organisation_id is not null then %2$s
                       else %3$s end""";

    private static final String UNRESOLVED =
            """
            select 'UNRESOLVED', w.id, coalesce((select max(e.at) from whistle_event e
                where e.whistle_id = w.id and e.type = 'UNRESOLVED_PROPOSED'), w.blown_at), w.id, w.lead_organisation_id, null,
                null
            from whistle w
            where w.unresolved_by is not null and w.unresolved_by <> cast(:me as uuid) and w.state = 'REWORK' and %1$s
              and (%2$s or %3$s)""";

    private static final String SELECT =
            """
            select q.kind, q.id, q.at, q.lapses_at, q.until, w.id as whistle_id, w.number, w.state, w.community_code,
                   d.community_name, first.title, o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                   o.division_code as organisation_division, o.county_code as organisation_county
            from (%s) q
            join whistle w on w.id = q.whistle_id
            join division d on d.code = w.community_code
            left join whistle_words first on first.whistle_id = w.id and first.sequence = 1
            left join organisation o on o.id = q.organisation_id%s
            order by q.at, q.kind, q.id""";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject ScopeCheck scopeCheck;

    Page<RulingView> page(int size, String after) {
        var cursor = Cursor.decode(after, ORDER, 3);
        var behind =
                cursor == null
                        ? ""
                        : "\nwhere (q.at, q.kind, q.id) >"
                                + " (cast(:cursor_at as timestamptz), :cursor_kind, cast(:cursor_id as uuid))";
        var query = query(SELECT.formatted(waiting(), behind) + Page.limitSql(size), Tuple.class);
        if (cursor != null) {
            position(query, cursor);
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return Page.of(rows.stream().map(RulingList::view).toList(), size, cursor != null);
    }

    /** How many there are, up to {@link Page#COUNT_CAP}. */
    int count() {
        var sql = "select count(*) from (select 1 from (%s) q limit %d) counted";
        return (Integer)
                query(sql.formatted(waiting(), Page.COUNT_CAP), Integer.class).getSingleResult();
    }

    static Cursor cursor(RulingView row) {
        return Cursor.of(ORDER, row.askedAt().toString(), row.kind().name(), row.id());
    }

    private String waiting() {
        return String.join("\nunion all\n", RETURNS, EXTENSIONS, UNRESOLVED)
                .formatted(scopeCheck.condition(), TOWN, COUNTY, COMMUNITY);
    }

    private Query query(String sql, Class<?> type) {
        var query = entityManager.createNativeQuery(sql, type);
        var scope = currentScope.get();
        query.setParameter("town_places", places(Role.TOWNSHIP_LEADER));
        query.setParameter("county_places", places(Role.COUNTY_ORGANISER));
        query.setParameter("community_places", places(Role.COMMUNITY_SECRETARY));
        query.setParameter("me", Objects.toString(scope.person(), null));
        return scopeCheck.bind(query, scope);
    }

    /** Where the caller acts in that role; nowhere without it. */
    private String[] places(Role role) {
        return currentScope.caller().roles().contains(role)
                ? currentScope.get().divisions().toArray(String[]::new)
                : new String[0];
    }

    private static void position(Query query, Cursor cursor) {
        try {
            query.setParameter("cursor_at", Instant.parse(cursor.keys().get(0)).toString());
            query.setParameter("cursor_kind", RulingKind.valueOf(cursor.keys().get(1)).name());
            query.setParameter("cursor_id", UUID.fromString(cursor.keys().get(2)).toString());
        } catch (IllegalArgumentException | DateTimeParseException forged) {
            throw Cursor.invalid();
        }
    }

    private static RulingView view(Tuple row) {
        return new RulingView(
                row.get("id", UUID.class).toString(),
                RulingKind.valueOf(row.get("kind", String.class)),
                new WhistleMention(
                        row.get("whistle_id", UUID.class).toString(),
                        row.get("number", String.class),
                        WhistleState.valueOf(row.get("state", String.class))),
                Objects.requireNonNullElse(row.get("title", String.class), ""),
                new CommunityView(
                        row.get("community_code", String.class),
                        row.get("community_name", String.class)),
                WhistleRow.organisation(row, "organisation_"),
                row.get("at", Instant.class),
                row.get("lapses_at", Instant.class),
                row.get("until", Instant.class));
    }
}
