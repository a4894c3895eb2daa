package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.UUID;
import org.xiaoshao.notification.NotificationArrival;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.LiveStream;

/** Reads what the caller is told as one stream, in the order that can no longer be overtaken. */
@ApplicationScoped
public class Arrivals {

    private static final String ORDER = "NOTIFICATION_FEED";
    private static final int MOST_AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject EntityManager entityManager;
    @Inject Inbox inbox;

    /** How far the stream has settled, and whether there is more that has not. */
    private record Horizon(long transaction, boolean unsettled) {}

    /** Where the stream ends now: what is told later lies beyond. */
    public String end() {
        return cursor(horizon().transaction(), FIRST);
    }

    /**
     * What the caller is told beyond that place.
     *
     * @throws org.xiaoshao.shared.DomainException {@code CURSOR_INVALID}
     */
    public LiveStream.Batch<NotificationArrival> after(String place) {
        // First: what becomes settled between the two questions is then in one of the answers.
        var horizon = horizon();
        var keys = Cursor.decode(place, ORDER, 2).keys();
        var rows =
                inbox.rows(
                        inbox.own()
                                .and(
                                        "(n.transaction_id, n.id) > (cast(:transaction as xid8), :seen)")
                                .and("n.transaction_id < pg_snapshot_xmin(pg_current_snapshot())")
                                .with("transaction", Long.toString(number(keys.get(0))))
                                .with("seen", id(keys.get(1))),
                        " order by n.transaction_id, n.id limit " + MOST_AT_ONCE);
        var unread = rows.isEmpty() ? 0 : inbox.unread();
        var views = inbox.views(rows);
        var news = new ArrayList<NotificationArrival>();
        for (int i = 0; i < rows.size(); i++) {
            news.add(new NotificationArrival(cursor(rows.get(i)), views.get(i), unread));
        }
        return new LiveStream.Batch<>(
                news,
                goOnFrom(horizon, rows.isEmpty() ? null : rows.get(rows.size() - 1), rows.size()),
                horizon.unsettled());
    }

    /** The horizon when all are told, unless what settled since lies beyond it. */
    private static String goOnFrom(Horizon horizon, Tuple last, int rows) {
        var fromLast =
                last != null
                        && (rows == MOST_AT_ONCE || transaction(last) >= horizon.transaction());
        return fromLast ? cursor(last) : cursor(horizon.transaction(), FIRST);
    }

    private Horizon horizon() {
        var where = inbox.own().and("n.transaction_id >= pg_snapshot_xmin(pg_current_snapshot())");
        var query =
                entityManager.createNativeQuery(
                        """
                        select cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as settled,
                               exists (select 1 from notification n%s) as more"""
                                .formatted(where.sql()),
                        Tuple.class);
        var row = (Tuple) where.bind(query).getSingleResult();
        return new Horizon(
                number(row.get("settled", String.class)), row.get("more", Boolean.class));
    }

    private static long transaction(Tuple row) {
        return number(row.get("transaction", String.class));
    }

    private static String cursor(Tuple row) {
        return cursor(transaction(row), row.get("id", UUID.class));
    }

    private static String cursor(long transaction, UUID id) {
        return Cursor.of(ORDER, Long.toString(transaction), id.toString()).encode();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException forged) {
            throw Cursor.invalid();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }
}
