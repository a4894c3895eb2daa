package org.xiaoshao.whistle.internal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears from PostgreSQL which whistles have new events, on whatever node they were written. Holds a
 * connection of its own, outside the pool. An announcement only wakes: what has happened is read
 * from the ledger, so one that is lost with the connection costs nothing but time.
 */
@ApplicationScoped
public class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final int LOOK_UP_MILLIS = 2_000;
    private static final int RECONNECT_MILLIS = 500;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    /** Who wants to be woken. */
    public interface Listener {
        /** That whistle has new events. */
        void whistleHasEvents(UUID whistle);

        /** Any whistle may have new events: announcements may have been missed. */
        void anythingMayHaveHappened();
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::listen, "announcements");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping.countDown();
        thread.interrupt();
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    private void listen() {
        while (stopping.getCount() > 0) {
            try (var connection = DriverManager.getConnection(url, user, password);
                    var statement = connection.createStatement()) {
                statement.execute("listen whistle_event");
                listeners.forEach(Listener::anythingMayHaveHappened);
                var postgres = connection.unwrap(PGConnection.class);
                while (stopping.getCount() > 0) {
                    tell(postgres.getNotifications(LOOK_UP_MILLIS));
                }
            } catch (SQLException lost) {
                LOG.warnf("Announcements are interrupted: SQL state %s", lost.getSQLState());
                pause();
            }
        }
    }

    private void tell(PGNotification[] announced) {
        if (announced != null) {
            for (var one : announced) {
                var whistle = UUID.fromString(one.getParameter());
                listeners.forEach(listener -> listener.whistleHasEvents(whistle));
            }
        }
    }

    private void pause() {
        try {
            stopping.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
