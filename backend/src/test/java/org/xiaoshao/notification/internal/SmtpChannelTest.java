package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.notification.Channel.Receipt.ACCEPTED;
import static org.xiaoshao.notification.Channel.Receipt.REFUSED;
import static org.xiaoshao.notification.Channel.Receipt.RETRY_LATER;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.notification.Channel;

/** Mail, against a real socket that speaks SMTP as far as one mail needs it. */
class SmtpChannelTest {

    private static final Channel.Message MESSAGE =
            new Channel.Message(
                    "zhang@example.org", "小哨：哨单", "Whistle QX-2026-00042 was admitted.");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private ServerSocket server;
    private SmtpChannel channel;
    private String toRecipient = "250 OK";

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var sink = new Thread(this::serve, "smtp-sink");
        sink.setDaemon(true);
        sink.start();
        channel = new SmtpChannel(vertx, new Settings(server.getLocalPort(), true));
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private record Settings(int port, boolean plain) implements ChannelSettings.Smtp {

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

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket);
            } catch (IOException closed) {
                // The next one, or the end of the test.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "220 sink");
        var mail = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (mail) {
                mail = !line.equals(".");
                if (!mail) {
                    say(socket, "250 taken");
                }
                continue;
            }
            var word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("DATA")) {
                mail = true;
                say(socket, "354 go on");
            } else if (word.startsWith("RCPT")) {
                say(socket, toRecipient);
            } else if (word.startsWith("QUIT")) {
                say(socket, "221 bye");
            } else {
                say(socket, "250 OK");
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Test
    void an_address_that_the_server_refuses_is_refused_for_good() {
        toRecipient = "550 no such user";
        assertEquals(REFUSED, channel.send(MESSAGE));
    }

    @Test
    void a_server_that_cannot_take_it_now_is_tried_again() {
        toRecipient = "451 later";
        assertEquals(RETRY_LATER, channel.send(MESSAGE));
    }

    @Test
    void a_server_that_is_away_is_tried_again() throws IOException {
        server.close();
        assertEquals(RETRY_LATER, channel.send(MESSAGE));
    }

    @Test
    void nothing_is_sent_in_the_clear_unless_that_is_said() {
        var strict = new SmtpChannel(vertx, new Settings(server.getLocalPort(), false));
        assertEquals(RETRY_LATER, strict.send(MESSAGE));
        strict.close();
        assertTrue(heard.stream().noneMatch(line -> line.startsWith("MAIL FROM")), heard::toString);
    }

    @Test
    void a_mail_arrives_with_whom_it_is_from_and_for_and_what_it_says() {
        assertEquals(ACCEPTED, channel.send(MESSAGE));
        assertTrue(heard.stream().anyMatch(line -> line.contains("<xiaoshao@example.org>")));
        assertTrue(heard.stream().anyMatch(line -> line.contains("<zhang@example.org>")));
        assertTrue(heard.contains("Whistle QX-2026-00042 was admitted."), heard::toString);
    }
}
