package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.notification.Channel.Receipt.ACCEPTED;
import static org.xiaoshao.notification.Channel.Receipt.REFUSED;
import static org.xiaoshao.notification.Channel.Receipt.RETRY_LATER;

import io.vertx.core.Vertx;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.notification.Channel;
import org.xiaoshao.testing.SmtpSink;

/** Mail, against a real socket that speaks SMTP as far as one mail needs it. */
class SmtpChannelTest {

    private static final Channel.Message MESSAGE =
            new Channel.Message(
                    "zhang@example.org", "小哨：哨单", "Whistle QX-2026-00042 was admitted.");

    private final Vertx vertx = Vertx.vertx();
    private SmtpSink server;
    private SmtpChannel channel;

    @BeforeEach
    void open() {
        server = new SmtpSink();
        channel = new SmtpChannel(vertx, new Settings(server.port(), true));
    }

    @AfterEach
    void close() {
        channel.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    record Settings(int port, boolean plain) implements ChannelSettings.Smtp {

        @Override
        public Optional<String> host() {
            return Optional.of("127.0.0.1");
        }

        @Override
        public String from() {
            return "xiaoshao@example.org";
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public boolean tls() {
            return false;
        }
    }

    @Test
    void an_address_that_the_server_refuses_is_refused_for_good() {
        server.saysToRecipients("550 no such user");
        assertEquals(REFUSED, channel.send(MESSAGE));
    }

    @Test
    void a_server_that_cannot_take_it_now_is_tried_again() {
        server.saysToRecipients("451 later");
        assertEquals(RETRY_LATER, channel.send(MESSAGE));
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        server.close();
        assertEquals(RETRY_LATER, channel.send(MESSAGE));
    }

    @Test
    void nothing_is_sent_in_the_clear_unless_that_is_said() {
        var strict = new SmtpChannel(vertx, new Settings(server.port(), false));
        assertEquals(RETRY_LATER, strict.send(MESSAGE));
        strict.close();
        assertTrue(
                server.heard().stream().noneMatch(line -> line.startsWith("MAIL FROM")),
                server.heard()::toString);
    }

    @Test
    void a_mail_arrives_with_whom_it_is_from_and_for_and_what_it_says() {
        assertEquals(ACCEPTED, channel.send(MESSAGE));
        assertTrue(
                server.heard().stream().anyMatch(line -> line.contains("<xiaoshao@example.org>")));
        assertTrue(server.heard().stream().anyMatch(line -> line.contains("<zhang@example.org>")));
        assertTrue(
                server.heard().contains("Whistle QX-2026-00042 was admitted."),
                server.heard()::toString);
    }
}
