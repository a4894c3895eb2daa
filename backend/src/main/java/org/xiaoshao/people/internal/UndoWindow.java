package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a moving out may be taken back. It begins when the last day was recorded, not on that
 * day: a moving out of last winter that is recorded by mistake today can be taken back today.
 */
@ApplicationScoped
class UndoWindow {

    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.residents.move-out-undo-days")
    int days;

    /**
     * @param recorded null when nobody wrote down when, which is over
     */
    boolean isOver(Instant recorded) {
        return recorded == null || clock.instant().isAfter(recorded.plus(Duration.ofDays(days)));
    }
}
