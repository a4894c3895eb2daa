package org.xiaoshao.notification.internal;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xiaoshao.notification.Channel;

/** The channels that this house is configured for. */
@Singleton
public class ConfiguredChannels {

    private final List<Channel> channels = new ArrayList<>();
    private SmtpChannel smtp;

    @Inject
    ConfiguredChannels(ChannelSettings settings, Vertx vertx, Clock clock) {
        if (settings.smtp().host().filter(host -> !host.isBlank()).isPresent()) {
            smtp = new SmtpChannel(vertx, settings.smtp());
            channels.add(smtp);
        }
        settings.http().forEach((name, http) -> channels.add(new HttpChannel(name, http, clock)));
        channels.sort(Comparator.comparing(Channel::name));
    }

    /** By name. */
    public List<Channel> all() {
        return List.copyOf(channels);
    }

    @PreDestroy
    void close() {
        if (smtp != null) {
            smtp.close();
        }
    }
}
