package org.xiaoshao.whistle.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.xiaoshao.whistle.WhistleChange;

/**
 * One listener's stream: asleep until something may have happened or the client takes more, then it
 * reads on from its place. Never more than one reader works for it at a time.
 */
public final class ChangeStream implements Flow.Subscription, Announcements.Listener {

    private static final Logger LOG = Logger.getLogger(ChangeStream.class);

    /** How soon to ask again for events that an older transaction may still overtake. */
    private static final long UNSETTLED_MILLIS = 20;

    /** How soon to ask again after the database could not be asked. */
    private static final long FAULT_MILLIS = 1_000;

    private final Flow.Subscriber<? super WhistleChange> client;
    private final ScheduledExecutorService readers;
    private final Announcements announcements;
    private final Feed.Topic topic;
    private final Function<String, Feed.Batch> read;

    private final Queue<WhistleChange> waiting = new ArrayDeque<>();
    private String cursor;
    private long demand;
    private boolean working;
    private boolean news;
    private boolean cancelled;

    public ChangeStream(
            Flow.Subscriber<? super WhistleChange> client,
            ScheduledExecutorService readers,
            Announcements announcements,
            Feed.Topic topic,
            Function<String, Feed.Batch> read) {
        this.client = client;
        this.readers = readers;
        this.announcements = announcements;
        this.topic = topic;
        this.read = read;
    }

    /** Begins at that place. */
    public void begin(WhistleChange first, String place) {
        cursor = place;
        news = true;
        if (first != null) {
            waiting.add(first);
        }
        // Before the first reading, so that nothing falls between the two.
        announcements.add(this);
        client.onSubscribe(this);
    }

    @Override
    public void request(long more) {
        synchronized (this) {
            demand =
                    Math.addExact(
                            Math.min(demand, Long.MAX_VALUE / 2),
                            Math.min(more, Long.MAX_VALUE / 2));
        }
        wake(0);
    }

    @Override
    public void cancel() {
        synchronized (this) {
            cancelled = true;
        }
        announcements.remove(this);
    }

    @Override
    public void whistleHasEvents(UUID whistle) {
        if (!(topic instanceof Feed.Topic.OneWhistle one) || one.whistle().equals(whistle)) {
            anythingMayHaveHappened();
        }
    }

    @Override
    public void anythingMayHaveHappened() {
        synchronized (this) {
            news = true;
        }
        wake(0);
    }

    private void wake(long millis) {
        synchronized (this) {
            if (working || cancelled || demand == 0 || waiting.isEmpty() && !news) {
                return;
            }
            working = true;
        }
        try {
            readers.schedule(this::work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            // The node goes down; the client comes back to another with its cursor.
            client.onComplete();
        }
    }

    private void work() {
        var again = 0L;
        try {
            tellWaiting();
            if (mustRead()) {
                again = readOn() ? UNSETTLED_MILLIS : 0;
                tellWaiting();
            }
        } catch (RuntimeException fault) {
            LOG.warnf("Live changes could not be read: %s", fault.getClass().getName());
            synchronized (this) {
                news = true;
            }
            again = FAULT_MILLIS;
        }
        synchronized (this) {
            working = false;
        }
        wake(again);
    }

    private synchronized boolean mustRead() {
        var read = news && demand > 0 && waiting.isEmpty() && !cancelled;
        if (read) {
            news = false;
        }
        return read;
    }

    /**
     * @return whether to ask again although nothing is announced
     */
    private boolean readOn() {
        var batch = read.apply(cursor);
        synchronized (this) {
            waiting.addAll(batch.changes());
            cursor = batch.place();
            news = news || batch.unsettled() || !batch.changes().isEmpty();
        }
        return batch.unsettled();
    }

    private void tellWaiting() {
        while (true) {
            WhistleChange next;
            synchronized (this) {
                if (cancelled || demand == 0 || waiting.isEmpty()) {
                    return;
                }
                demand--;
                next = waiting.remove();
            }
            client.onNext(next);
        }
    }
}
