package org.xiaoshao.people.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.xiaoshao.people.FieldKeyService;
import org.xiaoshao.shared.FieldCipher;

/**
 * While more than one key is listed, goes through the residents behind the requests until none
 * carries an older key, and says in the log how many still do.
 */
@ApplicationScoped
class FieldKeyPass {

    private static final Logger LOG = Logger.getLogger(FieldKeyPass.class);
    private static final UUID START = new UUID(0, 0);
    private static final int BATCH = 100;

    @Inject FieldKeyService service;
    @Inject FieldCipher cipher;

    private volatile Thread thread;

    void start(@Observes StartupEvent started) {
        if (cipher.isRotating()) {
            thread = new Thread(this::run, "field-keys");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            LOG.infof(
                    "Sealing values anew under key %d; residents by key: %s.",
                    cipher.newest(), service.carried());
            int done;
            do {
                done = sweep();
            } while (done > 0 && !Thread.currentThread().isInterrupted());
            LOG.infof(
                    "Sealed values anew under key %d; residents by key: %s.",
                    cipher.newest(), service.carried());
        } catch (RuntimeException later) {
            // Whatever was sealed is committed; the next start goes on. No message: it may repeat a
            // value.
            LOG.errorf(
                    "Sealing values anew was cut off by %s; the next start goes on.",
                    later.getClass().getName());
        }
    }

    /** Once through all ids: what somebody held is met in the next sweep. */
    private int sweep() {
        var done = 0;
        var at = START;
        while (at != null && !Thread.currentThread().isInterrupted()) {
            var batch = service.sealAnew(at, BATCH);
            done += batch.residents();
            at = batch.last();
        }
        return done;
    }
}
