package org.xiaoshao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.xiaoshao.notification.internal.ConfiguredChannels;

/**
 * Sends what is due, one after the other and outside of any transaction. Any number of backends may
 * do so at the same time; one that dies while it sends leaves that one to the others.
 */
@ApplicationScoped
public class DeliveryRounds {

    private static final Logger LOG = Logger.getLogger(DeliveryRounds.class);

    /** A round ends, so that what is to be told does not wait for a slow gateway. */
    private static final int MOST_A_ROUND = 50;

    @Inject DeliveryService service;
    @Inject ConfiguredChannels configured;

    public void go() {
        go(configured.all().stream().collect(Collectors.toMap(Channel::name, Function.identity())));
    }

    /** With these channels by their names. */
    void go(Map<String, Channel> channels) {
        Optional<DeliveryService.Due> due = service.take();
        for (int i = 1; due.isPresent(); i++) {
            send(due.get(), channels.get(due.get().channel()));
            due = i < MOST_A_ROUND ? service.take() : Optional.empty();
        }
    }

    private void send(DeliveryService.Due due, Channel channel) {
        // One that is configured no more, or has no address to send to, never will be sent.
        var receipt =
                channel == null || due.message() == null
                        ? Channel.Receipt.REFUSED
                        : channel.send(due.message());
        if (receipt != Channel.Receipt.ACCEPTED) {
            LOG.warnf(
                    "%s by %s: %s, try %d",
                    due.notification(), due.channel(), receipt, due.tries());
        }
        service.done(due, receipt);
    }
}
