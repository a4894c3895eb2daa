package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.whistle.OrderFilterInput;
import org.xiaoshao.whistle.OrderView;

/**
 * An organisation's inbox: the orders of the organisations the caller answers for, newest first.
 */
@ApplicationScoped
class OrderList {

    static final String ORDER = "SENT_NEWEST";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject ScopeCheck scopeCheck;
    @Inject Clock clock;

    Page<OrderView> page(OrderFilterInput filter, int size, String after) {
        var conditions = conditions(filter);
        var cursor = Cursor.decode(after, ORDER, 2);
        if (cursor != null) {
            conditions
                    .and(
                            "(w_o.sent_at, w_o.id) < (cast(:cursor_at as timestamptz), cast(:cursor_id as uuid))",
                            "cursor_at",
                            at(cursor))
                    .with("cursor_id", id(cursor));
        }
        var sql =
                WhistleChildren.ORDER_SELECT
                        + "join whistle w on w.id = w_o.whistle_id"
                        + conditions.sql()
                        + " order by w_o.sent_at desc, w_o.id desc"
                        + Page.limitSql(size);
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                conditions.bind(entityManager.createNativeQuery(sql, Tuple.class)).getResultList();
        return Page.of(rows.stream().map(WhistleChildren::order).toList(), size, cursor != null);
    }

    /** How many there are, up to {@link Page#COUNT_CAP}. */
    int count(OrderFilterInput filter) {
        var conditions = conditions(filter);
        var sql =
                "select count(*) from (select 1 from whistle_order w_o "
                        + "join whistle w on w.id = w_o.whistle_id"
                        + conditions.sql()
                        + " limit "
                        + Page.COUNT_CAP
                        + ") counted";
        return (Integer)
                conditions
                        .bind(entityManager.createNativeQuery(sql, Integer.class))
                        .getSingleResult();
    }

    /** One order of a whistle the caller may see. */
    Optional<OrderView> byId(UUID id) {
        var query =
                entityManager
                        .createNativeQuery(
                                WhistleChildren.ORDER_SELECT
                                        + "join whistle w on w.id = w_o.whistle_id where w_o.id = :id and "
                                        + scopeCheck.condition(),
                                Tuple.class)
                        .setParameter("id", id);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = scopeCheck.bind(query, currentScope.get()).getResultList();
        return rows.stream().findFirst().map(WhistleChildren::order);
    }

    static Cursor cursor(OrderView order) {
        return Cursor.of(ORDER, order.sentAt().toString(), order.id());
    }

    private Where conditions(OrderFilterInput filter) {
        var own = currentScope.get().organisations().toArray(UUID[]::new);
        var where =
                new Where()
                        .and("w_o.organisation_id = any(:own)", "own", own)
                        .and(
                                "w_o.organisation_id = :organisation",
                                "organisation",
                                NodeId.parse(filter.organisation()));
        if (filter.states() != null && !filter.states().isEmpty()) {
            where.and(
                    "w_o.state = any(cast(:states as text[]))",
                    "states",
                    filter.states().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.late() != null) {
            where.and(
                    "w_o.done_at is null and w.handle_due_at "
                            + (filter.late() ? "<" : ">=")
                            + " :now",
                    "now",
                    clock.instant());
        }
        return where;
    }

    private static String at(Cursor cursor) {
        try {
            return Instant.parse(cursor.keys().get(0)).toString();
        } catch (DateTimeParseException forged) {
            throw Cursor.invalid();
        }
    }

    private static String id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.keys().get(1)).toString();
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }
}
