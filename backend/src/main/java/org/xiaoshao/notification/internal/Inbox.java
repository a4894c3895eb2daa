package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.notification.NotificationFilterInput;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.NotificationKind;
import org.xiaoshao.notification.NotificationView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningStep;
import org.xiaoshao.whistle.WhistleService;

/**
 * Reads what the caller was told: the rows in one statement, the titles of their whistles in one.
 */
@ApplicationScoped
public class Inbox {

    private static final String ROWS =
            """
            select n.id, n.kind, n.happening, n.whistle_id, n.number, n.deadline, n.step, n.due_at, n.urgent, n.at, n.read_at,
                   cast(n.transaction_id as text) as transaction
            from notification n""";

    /** Whose a login is that no person is known of: nothing is theirs. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject WhistleService whistles;

    /** Newest first, one more than the size when there is a next page. */
    public List<NotificationView> page(NotificationFilterInput filter, UUID after, int size) {
        return views(
                rows(
                        conditions(filter).and("n.id < :after", "after", after),
                        " order by n.id desc" + Page.limitSql(size)));
    }

    /** How many there are, up to {@link Page#COUNT_CAP}. */
    public int count(NotificationFilterInput filter) {
        return conditions(filter).count(entityManager, "notification n");
    }

    public int unread() {
        return count(new NotificationFilterInput(true, null));
    }

    public Optional<NotificationView> byId(UUID id) {
        return views(rows(own().and("n.id = :id", "id", id), "")).stream().findFirst();
    }

    /** Who the caller is. */
    public UUID person() {
        return Objects.requireNonNullElse(currentScope.get().person(), NOBODY);
    }

    /** The caller's own; row-level security says the same once more. */
    Where own() {
        return new Where().and("n.person_id = :person", "person", person());
    }

    @SuppressWarnings("unchecked")
    List<Tuple> rows(Where where, String end) {
        return where.bind(entityManager.createNativeQuery(ROWS + where.sql() + end, Tuple.class))
                .getResultList();
    }

    List<NotificationView> views(List<Tuple> rows) {
        var about = rows.stream().map(row -> row.get("whistle_id", UUID.class)).distinct().toList();
        var titles = about.isEmpty() ? Map.<UUID, String>of() : whistles.titles(about);
        return rows.stream().map(row -> view(row, titles)).toList();
    }

    private Where conditions(NotificationFilterInput filter) {
        var where = own();
        if (filter.unread() != null) {
            where.and("n.read_at is " + (filter.unread() ? "null" : "not null"));
        }
        return where.and(
                "n.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name());
    }

    private static NotificationView view(Tuple row, Map<UUID, String> titles) {
        var deadline = row.get("deadline", String.class);
        var step = row.get("step", String.class);
        var whistle = row.get("whistle_id", UUID.class);
        return new NotificationView(
                row.get("id", UUID.class).toString(),
                NotificationKind.valueOf(row.get("kind", String.class)),
                NotificationHappening.valueOf(row.get("happening", String.class)),
                whistle.toString(),
                row.get("number", String.class),
                titles.get(whistle),
                deadline == null ? null : DeadlineKind.valueOf(deadline),
                step == null ? null : WarningStep.valueOf(step),
                row.get("due_at", Instant.class),
                row.get("urgent", Boolean.class),
                row.get("at", Instant.class),
                row.get("read_at", Instant.class));
    }
}
