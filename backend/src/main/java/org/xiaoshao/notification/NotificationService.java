package org.xiaoshao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.notification.internal.Arrivals;
import org.xiaoshao.notification.internal.Inbox;
import org.xiaoshao.notification.internal.InboxActs;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.LiveStream;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;

/**
 * What the caller was told. A read is a fixed number of statements; an act that is refused throws
 * {@link Refused}, which rolls back.
 */
@ApplicationScoped
@Transactional
public class NotificationService implements NodeSource {

    private static final String NEWEST = "NOTIFICATIONS_NEWEST";

    @Inject Inbox inbox;
    @Inject InboxActs acts;
    @Inject Arrivals arrivals;

    /**
     * A page of the caller's own notifications, newest first.
     *
     * @throws org.xiaoshao.shared.DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public NotificationConnection list(
            NotificationFilterInput filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var cursor = Cursor.decode(after, NEWEST, 1);
        var from = cursor == null ? null : id(cursor);
        var page = Page.of(inbox.page(filter, from, size), size, from != null);
        return new NotificationConnection(
                page.rows().stream()
                        .map(row -> new NotificationEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(NotificationService::cursor),
                counted ? inbox.count(filter) : 0);
    }

    /**
     * Notes that the caller has read some.
     *
     * @return how many are left unread
     */
    public int read(NotificationsReadInput input) {
        acts.read(input);
        return inbox.unread();
    }

    /**
     * How a subscription of the caller begins.
     *
     * @param person whom to be woken for
     * @param first told before anything else; null for nothing
     * @param place where to go on from
     */
    public record Opening(UUID person, NotificationArrival first, String place) {}

    /**
     * Begins to tell the caller, after that place or from now on.
     *
     * @throws org.xiaoshao.shared.DomainException {@code CURSOR_INVALID}
     */
    public Opening open(String after) {
        if (after != null) {
            // A forged cursor is told now, not by the first that arrives.
            arrivals.after(after);
            return new Opening(inbox.person(), null, after);
        }
        var place = arrivals.end();
        return new Opening(
                inbox.person(), new NotificationArrival(place, null, inbox.unread()), place);
    }

    /** What the caller is told next beyond a place. */
    public LiveStream.Batch<NotificationArrival> arrived(String cursor) {
        return arrivals.after(cursor);
    }

    @Override
    public Optional<? extends Node> node(UUID id) {
        return inbox.byId(id);
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.keys().get(0));
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }

    private static Cursor cursor(NotificationView row) {
        return Cursor.of(NEWEST, row.id());
    }
}
