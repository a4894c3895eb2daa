package org.xiaoshao.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.VisitorLimit.Kind;

/**
 * How much those without login may do. Each device has its own measure, so a neighbour behind the
 * same router is not stopped by what another device does. A device may call itself what it likes;
 * therefore names never heard before share the measure of their address range, and whoever changes
 * names empties only that. Clients that give no name share one measure for their range. A place has
 * a measure of its own against floods from everywhere.
 *
 * <p>Kept in memory on each node: with several nodes everybody has that much more.
 */
@ApplicationScoped
public class VisitorLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration KNOWN = Duration.ofDays(1);
    private static final long MOST_KEPT = 50_000;

    /** What fits in a full measure; each is full again after its time. */
    private enum Measure {
        WRITES_OF_DEVICE(8, WINDOW),
        LOOK_UPS_OF_DEVICE(60, WINDOW),
        UPLOADS_OF_DEVICE(30, WINDOW),
        WRITES_WITHOUT_NAME(8, WINDOW),
        UPLOADS_WITHOUT_NAME(30, WINDOW),
        LOOK_UPS_WITHOUT_NAME(60, WINDOW),
        NEW_DEVICES_OF_RANGE(40, Duration.ofHours(1)),
        WRITES_OF_PLACE(240, Duration.ofHours(1)),
        GUESSES_OF_LOGIN(10, Duration.ofHours(1)),
        GUESSES_OF_RANGE(60, Duration.ofHours(1));

        private final long capacity;
        private final Duration refill;

        Measure(long capacity, Duration refill) {
            this.capacity = capacity;
            this.refill = refill;
        }
    }

    private record Key(Measure measure, String of) {}

    private final Cache<Key, Bucket> buckets;
    private final Cache<String, Boolean> known;
    private final long leniency;
    private final TimeMeter time;

    VisitorLimits(Clock clock, @ConfigProperty(name = "xiaoshao.visitor-leniency") long leniency) {
        this.leniency = leniency;
        this.time =
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                };
        buckets = kept(Duration.ofHours(1));
        known = kept(KNOWN);
    }

    private static <K, V> Cache<K, V> kept(Duration idle) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(idle)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Counts one operation.
     *
     * @param place the place it writes about; null for none
     * @throws RateLimited when it is too many
     */
    void count(Kind kind, String device, String range, String place) {
        if (device == null) {
            take(withoutName(kind), range);
        } else {
            var name = range + " " + device;
            if (known.getIfPresent(name) == null) {
                take(Measure.NEW_DEVICES_OF_RANGE, range);
                known.put(name, true);
            }
            take(ofDevice(kind), name);
        }
        if (kind == Kind.WRITE && place != null) {
            take(Measure.WRITES_OF_PLACE, place);
        }
    }

    private static Measure ofDevice(Kind kind) {
        return switch (kind) {
            case WRITE -> Measure.WRITES_OF_DEVICE;
            case UPLOAD -> Measure.UPLOADS_OF_DEVICE;
            default -> Measure.LOOK_UPS_OF_DEVICE;
        };
    }

    private static Measure withoutName(Kind kind) {
        return switch (kind) {
            case WRITE -> Measure.WRITES_WITHOUT_NAME;
            case UPLOAD -> Measure.UPLOADS_WITHOUT_NAME;
            default -> Measure.LOOK_UPS_WITHOUT_NAME;
        };
    }

    /**
     * Counts one guess at a code, by the login and, since logins are many, by the address range.
     *
     * @throws RateLimited when it is too many
     */
    void countGuess(String subject, String range) {
        take(Measure.GUESSES_OF_LOGIN, String.valueOf(subject));
        take(Measure.GUESSES_OF_RANGE, range);
    }

    private void take(Measure measure, String of) {
        var taken = bucket(new Key(measure, of)).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new RateLimited(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Key key) {
        return buckets.get(
                key,
                fresh ->
                        Bucket.builder()
                                .withCustomTimePrecision(time)
                                .addLimit(
                                        limit ->
                                                limit.capacity(fresh.measure().capacity * leniency)
                                                        .refillGreedy(
                                                                fresh.measure().capacity * leniency,
                                                                fresh.measure().refill))
                                .build());
    }
}
