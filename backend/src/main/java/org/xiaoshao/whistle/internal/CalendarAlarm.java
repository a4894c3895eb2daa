package org.xiaoshao.whistle.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.xiaoshao.whistle.ClockService;

/**
 * Says that clocks run on a year whose calendar is not published: as a detail of the health answer,
 * in the log when the number changes, and as a figure. It is no reason to take the backend out of
 * service.
 */
@Readiness
@ApplicationScoped
class CalendarAlarm implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(CalendarAlarm.class);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);

    @Inject ClockService clocks;
    @Inject Clock clock;

    private volatile long provisional;
    private Instant lookAgainAt = Instant.MIN;

    void start(@Observes StartupEvent started, MeterRegistry figures) {
        Gauge.builder("xiaoshao.clocks.provisional", () -> provisional)
                .description("Clocks that run on a year whose calendar is not published.")
                .register(figures);
    }

    @Override
    public HealthCheckResponse call() {
        look();
        return HealthCheckResponse.named("calendar")
                .up()
                .withData("clocksOnUnpublishedYears", provisional)
                .build();
    }

    /** Probes come every few seconds; the number changes over days. */
    private synchronized void look() {
        if (clock.instant().isBefore(lookAgainAt)) {
            return;
        }
        lookAgainAt = clock.instant().plus(LOOKS_EVERY);
        var found = clocks.provisional();
        if (found != provisional && found > 0) {
            LOG.warnf("%d clocks run on a year whose calendar is not published.", found);
        }
        provisional = found;
    }
}
