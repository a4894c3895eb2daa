package org.xiaoshao.shared;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One listener's stream: asleep until something may have happened or the client takes more, then it
 * reads on from its place. Never more than one reader works for it at a time.
 */
public final class LiveStream<T> implements Flow.Subscription, Announcements.Listener {

    private static final Logger LOG = Logger.getLogger(LiveStream.class);

    /** How soon to ask again for events that an older transaction may still overtake. */
    private static final long UNSETTLED_MILLIS = 20;

    /** How soon to ask again after the database could not be asked. */
    private static final long FAULT_MILLIS = 1_000;

    /**
     * What there is to tell next.
     *
     * @param place where to go on from; beyond the last of these when all are told
     * @param unsettled whether there is something newer that an older transaction may still
     *     overtake, so that it is worth asking again soon
     */
    public record Batch<T>(List<T> news, String place, boolean unsettled) {}

    /**
     * What wakes a stream.
     *
     * @param about only what is announced of this one; null for all of the channel
     */
    public record Wake(Announcements.Channel channel, UUID about) {}

    private final Flow.Subscriber<? super T> client;
    private final ScheduledExecutorService readers;
    private final Announcements announcements;
    private final Wake wakes;
    private final Function<String, Batch<T>> read;

    private final Queue<T> waiting = new ArrayDeque<>();
    private String cursor;
    private long demand;
    private boolean working;
    private boolean news;
    private boolean cancelled;

    public LiveStream(
            Flow.Subscriber<? super T> client,
            ScheduledExecutorService readers,
            Announcements announcements,
            Wake wakes,
            Function<String, Batch<T>> read) {
        this.client = client;
        this.readers = readers;
        this.announcements = announcements;
        this.wakes = wakes;
        this.read = read;
    }

    /** Begins at that place. */
    public void begin(T first, String place) {
        cursor = place;
        news = true;
        if (first != null) {
            waiting.add(first);
        }
        // Before the first reading, so that nothing falls between the two.
        announcements.add(wakes.channel(), this);
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
        announcements.remove(wakes.channel(), this);
    }

    @Override
    public void somethingHappened(UUID about) {
        if (wakes.about() == null || wakes.about().equals(about)) {
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
            LOG.warnf("What is told live could not be read: %s", fault.getClass().getName());
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
            waiting.addAll(batch.news());
            cursor = batch.place();
            news = news || batch.unsettled() || !batch.news().isEmpty();
        }
        return batch.unsettled();
    }

    private void tellWaiting() {
        while (true) {
            T next;
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
