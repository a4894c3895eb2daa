package org.xiaoshao.shared;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
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
 * Hears from PostgreSQL what there is to be told, on whatever node it was written. Holds one
 * connection of its own for all capabilities, outside the pool. An announcement only wakes: what
 * has happened is read from its table, so one that is lost with the connection costs nothing but
 * time.
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

    private final Map<Channel, Set<Listener>> listeners = new EnumMap<>(Channel.class);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    /** What the database announces; the name in lower case is that of the channel there. */
    public enum Channel {
        /** A whistle has new events; announced with its id. */
        WHISTLE_EVENT,
        /** Somebody was told something; announced with the id of the person. */
        NOTIFICATION
    }

    /** Who wants to be woken. */
    public interface Listener {
        /** There is something new about that one. */
        void somethingHappened(UUID about);

        /** There may be something new about anything: announcements may have been missed. */
        void anythingMayHaveHappened();
    }

    Announcements() {
        for (var channel : Channel.values()) {
            listeners.put(channel, ConcurrentHashMap.newKeySet());
        }
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

    public void add(Channel channel, Listener listener) {
        listeners.get(channel).add(listener);
    }

    public void remove(Channel channel, Listener listener) {
        listeners.get(channel).remove(listener);
    }

    private void listen() {
        while (stopping.getCount() > 0) {
            try (var connection = DriverManager.getConnection(url, user, password);
                    var statement = connection.createStatement()) {
                for (var channel : Channel.values()) {
                    statement.execute("listen " + name(channel));
                }
                listeners.values().forEach(all -> all.forEach(Listener::anythingMayHaveHappened));
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
                var channel = Channel.valueOf(one.getName().toUpperCase(Locale.ROOT));
                var about = UUID.fromString(one.getParameter());
                listeners.get(channel).forEach(listener -> listener.somethingHappened(about));
            }
        }
    }

    private static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private void pause() {
        try {
            stopping.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
