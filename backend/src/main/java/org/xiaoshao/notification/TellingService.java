package org.xiaoshao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.xiaoshao.notification.internal.Telling;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningLevel;

/** Tells what is in the outbox, in nobody's name, each thing in a transaction of its own. */
@ApplicationScoped
@Transactional
public class TellingService {

    @Inject Telling telling;

    /**
     * What is to be told.
     *
     * @param deadline which clock runs out; null unless it is about one
     * @param level for whom such a warning is; null otherwise
     */
    public record Untold(
            UUID id, NotificationHappening happening, DeadlineKind deadline, WarningLevel level) {}

    /**
     * What is to be told now, in the order in which it happened.
     *
     * @param after where to go on from; null from the beginning
     */
    public List<Untold> waiting(UUID after, int most) {
        return telling.waiting(after, most);
    }

    /**
     * Tells it to all whom it concerns.
     *
     * @return how many were told; empty when somebody else tells it or has told it, or when
     *     something that happened before it is still to be told
     */
    public OptionalInt tell(Untold one) {
        return telling.tell(one);
    }
}
