package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.notification.Channel;
import org.xiaoshao.notification.DeliveryService.Due;
import org.xiaoshao.notification.NotificationAddress;

/** What is to leave by a channel, one by one. */
@ApplicationScoped
public class Deliveries {

    /** Longer than any channel takes; a backend that died has let go of what it took by then. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject EntityManager entityManager;
    @Inject ConfiguredChannels channels;
    @Inject Addresses addresses;
    @Inject ToldText text;
    @Inject Clock clock;

    public Optional<Due> take() {
        while (true) {
            var now = clock.instant();
            var row = row(now);
            if (row == null) {
                return Optional.empty();
            }
            var quiet =
                    QuietHours.of(
                                    row.get("quiet_from", String.class),
                                    row.get("quiet_to", String.class))
                            .filter(hours -> !row.get("urgent", Boolean.class))
                            .flatMap(hours -> hours.overAt(now));
            if (quiet.isEmpty()) {
                return Optional.of(due(row));
            }
            write(id(row), row.get("channel", String.class), "WAITING", quiet.get(), false);
        }
    }

    public void done(Due due, Channel.Receipt receipt) {
        switch (receipt) {
            case ACCEPTED -> write(due.notification(), due.channel(), "SENT", null, true);
            case REFUSED -> write(due.notification(), due.channel(), "REFUSED", null, true);
            case RETRY_LATER -> {
                var pause = BackOff.after(due.tries());
                write(
                        due.notification(),
                        due.channel(),
                        pause.isPresent() ? "WAITING" : "GIVEN_UP",
                        pause.map(clock.instant()::plus).orElse(null),
                        true);
            }
        }
    }

    private Tuple row(Instant now) {
        var rows =
                entityManager
                        .createNativeQuery("select * from delivery_take(:now, :until)", Tuple.class)
                        .setParameter("now", now)
                        .setParameter("until", now.plus(LEASE))
                        .getResultList();
        return rows.isEmpty() ? null : (Tuple) rows.get(0);
    }

    private Due due(Tuple row) {
        var channel = row.get("channel", String.class);
        var to =
                channels.all().stream()
                        .filter(one -> one.name().equals(channel))
                        .findFirst()
                        .map(one -> address(row, one.needs()))
                        .orElse(null);
        return new Due(
                id(row),
                channel,
                to == null ? null : message(row, to),
                row.get("tries", Integer.class));
    }

    private String address(Tuple row, NotificationAddress needs) {
        var person = row.get("person", UUID.class);
        return switch (needs) {
            case NONE -> "";
            case MAIL -> addresses.mail(person, row.get("mail", byte[].class));
            case PHONE -> addresses.phone(person, row.get("phone", byte[].class));
        };
    }

    private Channel.Message message(Tuple row, String to) {
        var words = text.words(row);
        return new Channel.Message(to, words.subject(), words.body());
    }

    private void write(UUID id, String channel, String state, Instant next, boolean counts) {
        entityManager
                .createNativeQuery(
                        "select cast(delivery_done(:id, :channel, :state, cast(:next as timestamptz), :now, :counts) as text)",
                        String.class)
                .setParameter("id", id)
                .setParameter("channel", channel)
                .setParameter("state", state)
                .setParameter("next", next == null ? null : next.toString())
                .setParameter("now", clock.instant())
                .setParameter("counts", counts)
                .getSingleResult();
    }

    private static UUID id(Tuple row) {
        return row.get("notification", UUID.class);
    }
}
