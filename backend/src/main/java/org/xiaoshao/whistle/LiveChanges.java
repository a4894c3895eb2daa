package org.xiaoshao.whistle;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.xiaoshao.identity.Caller;
import org.xiaoshao.identity.OnBehalf;
import org.xiaoshao.shared.Announcements;
import org.xiaoshao.shared.LiveStream;
import org.xiaoshao.whistle.internal.Feed;
import org.xiaoshao.whistle.internal.WhistlePart;

/**
 * Streams of changes for those who listen. Each reads for itself, with its caller's scope as it is
 * at that moment, as fast as its client takes them; two threads serve all, so that listeners never
 * crowd requests out of the connection pool.
 */
@ApplicationScoped
public class LiveChanges {

    private static final int READERS = 2;

    @Inject WhistleService service;
    @Inject Announcements announcements;
    @Inject OnBehalf onBehalf;

    private final ScheduledExecutorService readers =
            Executors.newScheduledThreadPool(READERS, work -> new Thread(work, "live-changes"));

    /**
     * Changes of that topic from a place on, without end.
     *
     * @param first told before anything else; null for nothing
     * @param cursor the place
     */
    public Multi<WhistleChange> stream(
            Caller caller,
            WhistleChange first,
            String cursor,
            Feed.Topic topic,
            Set<WhistlePart> parts) {
        return Multi.createFrom()
                .publisher(
                        subscriber ->
                                new LiveStream<>(
                                                subscriber,
                                                readers,
                                                announcements,
                                                wake(topic),
                                                place ->
                                                        onBehalf.of(
                                                                caller,
                                                                () ->
                                                                        service.changes(
                                                                                place, topic,
                                                                                parts)))
                                        .begin(first, cursor));
    }

    private static LiveStream.Wake wake(Feed.Topic topic) {
        return new LiveStream.Wake(
                Announcements.Channel.WHISTLE_EVENT,
                topic instanceof Feed.Topic.OneWhistle one ? one.whistle() : null);
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }
}
