package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.TellingService.Untold;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningLevel;

/**
 * Tells what is in the outbox: one statement for each thing, whatever the number of those who are
 * told. The database says who that is; the statement sees nothing but the one whistle and posts.
 */
@ApplicationScoped
public class Telling {

    private static final UUID BEGINNING = new UUID(0, 0);

    @Inject EntityManager entityManager;

    @SuppressWarnings("unchecked")
    public List<Untold> waiting(UUID after, int most) {
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select * from notifications_waiting(:after, :most)", Tuple.class)
                        .setParameter("after", Objects.requireNonNullElse(after, BEGINNING))
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream().map(Telling::untold).toList();
    }

    public OptionalInt tell(Untold one) {
        var told =
                one.happening() == NotificationHappening.CLOCK_RUNS_OUT
                        ? AudienceTable.warned(one.deadline(), one.level())
                        : AudienceTable.audiences(one.happening());
        var number =
                (Integer)
                        entityManager
                                .createNativeQuery(
                                        "select notification_tell(:id, :audiences, :kinds)",
                                        Integer.class)
                                .setParameter("id", one.id())
                                .setParameter(
                                        "audiences",
                                        told.stream()
                                                .map(to -> to.audience().name())
                                                .toArray(String[]::new))
                                .setParameter(
                                        "kinds",
                                        told.stream()
                                                .map(to -> to.kind().name())
                                                .toArray(String[]::new))
                                .getSingleResult();
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Untold untold(Tuple row) {
        var deadline = row.get("deadline", String.class);
        var level = row.get("level", String.class);
        return new Untold(
                row.get("id", UUID.class),
                NotificationHappening.valueOf(row.get("happening", String.class)),
                deadline == null ? null : DeadlineKind.valueOf(deadline),
                level == null ? null : WarningLevel.valueOf(level));
    }
}
