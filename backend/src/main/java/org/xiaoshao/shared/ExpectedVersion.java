package org.xiaoshao.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The version that the act at hand expects. Whoever finds and locks what an act is about, and has
 * made sure that the caller may see it, hands it over to {@link #compare}: one place for each kind
 * of thing, not one for each act. {@link #during} notices when nobody did.
 */
@ApplicationScoped
public class ExpectedVersion {

    private static final Object KEY = ExpectedVersion.class;

    @Inject TransactionSynchronizationRegistry transaction;

    /** What one act expects, null for nothing, and whether something was compared with it. */
    private static final class Expected {

        private static final Expected NOTHING = new Expected(null);

        private final Integer version;
        private boolean compared;

        private Expected(Integer version) {
            this.version = version;
        }
    }

    /**
     * Compares what was found with what the caller saw; an act that makes something new saw
     * nothing.
     *
     * @throws Refused {@code STALE_VERSION} with the version as it is now
     */
    public void compare(Versioned found) {
        var expected = current();
        if (expected.version == null) {
            return;
        }
        expected.compared = true;
        if (found.version() != expected.version) {
            throw new Refused(Fault.stale(found.version()));
        }
    }

    /**
     * Does an act that expects what its input says.
     *
     * @throws IllegalStateException when it expected a version and compared none: an error in the
     *     act, whose transaction must not be kept
     */
    public <T> T during(ActInput input, Supplier<T> act) {
        var outer = current();
        var expected =
                input instanceof UpdateInput update
                        ? new Expected(Objects.requireNonNull(update.expectedVersion()))
                        : Expected.NOTHING;
        transaction.putResource(KEY, expected);
        try {
            var result = act.get();
            if (expected.version != null && !expected.compared) {
                throw new IllegalStateException("The act compared no version.");
            }
            return result;
        } finally {
            transaction.putResource(KEY, outer);
        }
    }

    private Expected current() {
        var expected = (Expected) transaction.getResource(KEY);
        return expected == null ? Expected.NOTHING : expected;
    }
}
