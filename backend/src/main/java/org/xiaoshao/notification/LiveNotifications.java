package org.xiaoshao.notification;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.xiaoshao.identity.Caller;
import org.xiaoshao.identity.OnBehalf;
import org.xiaoshao.shared.Announcements;
import org.xiaoshao.shared.LiveStream;

/** Streams of what callers are told, each read with its caller's scope as it is at that moment. */
@ApplicationScoped
public class LiveNotifications {

    private static final int READERS = 1;

    @Inject NotificationService service;
    @Inject Announcements announcements;
    @Inject OnBehalf onBehalf;

    private final ScheduledExecutorService readers =
            Executors.newScheduledThreadPool(
                    READERS, work -> new Thread(work, "live-notifications"));

    /** What that caller is told from a place on, without end. */
    public Multi<NotificationArrival> stream(Caller caller, NotificationService.Opening opening) {
        var wake = new LiveStream.Wake(Announcements.Channel.NOTIFICATION, opening.person());
        return Multi.createFrom()
                .publisher(
                        subscriber ->
                                new LiveStream<NotificationArrival>(
                                                subscriber,
                                                readers,
                                                announcements,
                                                wake,
                                                cursor ->
                                                        onBehalf.of(
                                                                caller,
                                                                () -> service.arrived(cursor)))
                                        .begin(opening.first(), opening.place()));
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }
}
