package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.whistle.SupervisionCounts;
import org.xiaoshao.whistle.SupervisionFilterInput;
import org.xiaoshao.whistle.SupervisionView;

/**
 * Reads supervisions in one statement and the calendar in another, whatever their number. What
 * waits for an answer comes first, and of that what is due first.
 */
@ApplicationScoped
class SupervisionReader {

    static final String ORDER = "OPEN_FIRST";

    private static final String RANK =
            "(case s.state when 'OPEN' then 0 when 'REPLIED' then 1 else 2 end)";

    private static final String OVERDUE = "(s.late or s.state = 'OPEN' and s.rectify_by < :now)";

    private static final String FROM =
            " from whistle_supervision s join whistle w on w.id = s.whistle_id";

    private static final String SELECT =
            """
            select s.*, w.number, w.state as whistle_state, w.town_code, w.community_code, d.community_name, first.title,
                   o.id as supervised_id, o.name as supervised_name, o.type as supervised_type,
                   o.division_code as supervised_division, o.county_code as supervised_county,
                   issued.actor_name as issued_by, issued.words::jsonb ->> 'text' as issue,
                   issued.words::jsonb ->> 'demand' as demand,
                   replied.actor_name as replied_by, replied.actor_person_id as replied_person,
                   replied.words::jsonb ->> 'text' as reply, decided.words::jsonb ->> 'text' as decision
            from whistle_supervision s
            join whistle w on w.id = s.whistle_id
            join division d on d.code = w.community_code
            left join organisation o on o.id = s.organisation_id
            left join whistle_words first on first.whistle_id = s.whistle_id and first.sequence = 1
            left join whistle_words issued on issued.whistle_id = s.whistle_id and issued.sequence = s.issued_sequence
            left join whistle_words replied on replied.whistle_id = s.whistle_id and replied.sequence = s.replied_sequence
            left join whistle_words decided on decided.whistle_id = s.whistle_id and decided.sequence = s.decided_sequence""";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject ScopeCheck scopeCheck;
    @Inject WhistleConditions conditions;
    @Inject SupervisionRows rows;
    @Inject Clock clock;

    Page<SupervisionView> page(SupervisionFilterInput filter, int size, String after) {
        var where = where(filter);
        var cursor = Cursor.decode(after, ORDER, 3);
        if (cursor != null) {
            position(where, cursor);
        }
        var found =
                found(
                        where.bind(
                                query(
                                        where.sql()
                                                + " order by "
                                                + RANK
                                                + ", s.rectify_by, s.id"
                                                + Page.limitSql(size))));
        return Page.of(rows.views(found), size, cursor != null);
    }

    /** How many there are, up to {@link Page#COUNT_CAP}. */
    int count(SupervisionFilterInput filter) {
        var where = where(filter);
        var sql = "select count(*) from (select 1%s%s limit %d) counted";
        var query =
                entityManager.createNativeQuery(
                        sql.formatted(FROM, where.sql(), Page.COUNT_CAP), Integer.class);
        return (Integer) inScope(where.bind(query)).getSingleResult();
    }

    SupervisionCounts counts(SupervisionFilterInput filter) {
        var where = where(filter);
        var sql =
                """
                select count(*) filter (where s.state = 'OPEN') as open,
                       count(*) filter (where s.state <> 'CLOSED' and %s) as overdue,
                       count(*) filter (where s.state = 'REPLIED') as replied,
                       count(*) filter (where s.state = 'CLOSED') as closed%s%s"""
                        .formatted(OVERDUE, FROM, where.sql());
        var found =
                (Tuple)
                        inScope(
                                        where.with("now", clock.instant())
                                                .bind(
                                                        entityManager.createNativeQuery(
                                                                sql, Tuple.class)))
                                .getSingleResult();
        return new SupervisionCounts(
                number(found, "open"),
                number(found, "overdue"),
                number(found, "replied"),
                number(found, "closed"));
    }

    private static int number(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Long.class));
    }

    Optional<SupervisionView> byId(UUID id) {
        var where = new Where().and(scopeCheck.condition()).and("s.id = :id").with("id", id);
        return rows.views(found(where.bind(query(where.sql())))).stream().findFirst();
    }

    /** How the caller stands to one whose whistle is open to this transaction. */
    SupervisionPolicy.Standing standing(UUID id) {
        return rows.standing(
                (Tuple) query(" where s.id = :id").setParameter("id", id).getSingleResult());
    }

    /** Those of whistles that the caller may see, oldest first. */
    Map<UUID, List<SupervisionView>> ofWhistles(Collection<UUID> whistles) {
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                query(" where s.whistle_id = any(:ids) order by s.issued_at, s.id")
                        .setParameter("ids", whistles.toArray(UUID[]::new))
                        .getResultList();
        return rows.views(found).stream()
                .collect(Collectors.groupingBy(view -> UUID.fromString(view.whistle().id())));
    }

    static Cursor cursor(SupervisionView row) {
        return Cursor.of(
                ORDER,
                Integer.toString(row.state().ordinal()),
                row.rectifyBy().toString(),
                row.id());
    }

    private static void position(Where where, Cursor cursor) {
        try {
            where.and(
                            "("
                                    + RANK
                                    + ", s.rectify_by, s.id) > (:cursor_rank, cast(:cursor_at as timestamptz),"
                                    + " cast(:cursor_id as uuid))")
                    .with("cursor_rank", Integer.valueOf(cursor.keys().get(0)))
                    .with("cursor_at", Instant.parse(cursor.keys().get(1)).toString())
                    .with("cursor_id", UUID.fromString(cursor.keys().get(2)).toString());
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException forged) {
            throw Cursor.invalid();
        }
    }

    private Where where(SupervisionFilterInput filter) {
        var where = new Where().and(scopeCheck.condition());
        conditions.inDivision(where, filter.division());
        where.and(
                "s.organisation_id = :organisation",
                "organisation",
                NodeId.parse(filter.organisation()));
        WhistleConditions.names(where, "s.state", "states", filter.states());
        WhistleConditions.names(where, "s.cause", "causes", filter.causes());
        if (filter.overdue() != null) {
            where.and(OVERDUE + " = " + filter.overdue()).with("now", clock.instant());
        }
        return where;
    }

    private Query query(String rest) {
        return entityManager.createNativeQuery(SELECT + rest, Tuple.class);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> found(Query query) {
        return inScope(query).getResultList();
    }

    private <Q extends Query> Q inScope(Q query) {
        return scopeCheck.bind(query, currentScope.get());
    }
}
