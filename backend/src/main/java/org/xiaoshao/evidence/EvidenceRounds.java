package org.xiaoshao.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xiaoshao.evidence.internal.Incoming;
import org.xiaoshao.evidence.internal.Storage;

/**
 * Removes files that nobody holds any more: what nothing took in time, and what was forgotten.
 * First the row says so, then the bytes go, then the row: broken off anywhere, the next round goes
 * on.
 */
@ApplicationScoped
public class EvidenceRounds {

    private static final Logger LOG = Logger.getLogger(EvidenceRounds.class);
    private static final int BATCH = 100;

    @Inject EvidenceService service;
    @Inject Storage storage;
    @Inject Incoming incoming;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.evidence.unbound-kept")
    Duration kept;

    /** What cannot be removed now waits for the next round and keeps nothing else waiting. */
    public void go() {
        int removed;
        do {
            var gone = new ArrayList<UUID>();
            for (var id : service.toSweep(clock.instant().minus(kept), BATCH)) {
                if (remove(id)) {
                    gone.add(id);
                }
            }
            removed = gone.size();
            service.swept(gone);
        } while (removed == BATCH);
    }

    private boolean remove(UUID id) {
        try {
            incoming.remove(id);
            storage.remove(Storage.whole(id));
            storage.remove(Storage.small(id));
            return true;
        } catch (RuntimeException nextTime) {
            LOG.warnf("The file %s: %s", id, nextTime.getClass().getName());
            return false;
        }
    }
}
