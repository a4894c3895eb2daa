package org.xiaoshao.notification.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.xiaoshao.whistle.DeadlineWarned;
import org.xiaoshao.whistle.WhistleMoved;

/**
 * Takes down what is to be told, in the transaction in which it happens: it is there exactly when
 * that has happened. Telling it is nothing that a request waits for.
 */
@ApplicationScoped
class Outbox implements PanacheRepositoryBase<OutboxEntry, UUID> {

    @Inject Clock clock;

    void follow(@Observes WhistleMoved moved) {
        AudienceTable.happening(moved.type(), moved.to())
                .ifPresent(happening -> persist(OutboxEntry.of(moved, happening)));
    }

    void follow(@Observes DeadlineWarned warned) {
        persist(OutboxEntry.of(warned, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
