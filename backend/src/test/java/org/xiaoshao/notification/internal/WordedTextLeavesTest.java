package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.notification.Channel.Receipt.ACCEPTED;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.notification.Channel;
import org.xiaoshao.notification.DeliveryService;
import org.xiaoshao.notification.NotificationRounds;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.MessageTemplates;
import org.xiaoshao.testing.SmtpSink;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.whistle.WhistleState;

/** What a town worded arrives: in a real call over HTTP and in a real mail. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WordedTextLeavesTest {

    @Inject NotificationRounds telling;
    @Inject DeliveryService deliveries;
    @Inject Clock clock;

    private final List<String> bodies = new ArrayList<>();
    private HttpServer gateway;

    @BeforeEach
    void a_gateway_listens_and_the_department_wants_to_be_told_by_it() throws IOException {
        telling.go();
        nothing_is_left();
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext(
                "/sms",
                exchange -> {
                    bodies.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        gateway.start();
    }

    @AfterEach
    void the_gateway_is_closed() {
        gateway.stop(0);
        nothing_is_left();
    }

    private static void nothing_is_left() {
        MessageTemplates.none();
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        return sql.execute(
                                "delete from notification_delivery; delete from notification_preference");
                    }
                },
                "notification_delivery",
                "notification_preference");
    }

    private record Gateway(String url) implements ChannelSettings.Http {

        @Override
        public String method() {
            return "POST";
        }

        @Override
        public String needs() {
            return "PHONE";
        }

        @Override
        public String contentType() {
            return "application/json";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public Optional<String> body() {
            return Optional.of("{\"mobile\":\"{to}\",\"content\":\"{text}\"}");
        }

        @Override
        public Optional<String> accepted() {
            return Optional.empty();
        }

        @Override
        public Optional<String> format() {
            return Optional.empty();
        }

        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }
    }

    private LoopCase dispatched(String language) {
        var input =
                Map.of("channels", List.of("sms"), "language", language, "phone", "13812345678");
        GraphQlClient.as("department")
                .send(
                        "mutation ($input: NotificationPreferencesSetInput!) {"
                                + " notificationPreferencesSet(input: $input) { errors { code } } }",
                        Map.of("input", input))
                .ok();
        for (var worded : List.of("ZH", "EN")) {
            MessageTemplates.created(
                    "leader",
                    DemoPlaces.CHENGGUAN,
                    "language",
                    worded,
                    "body",
                    worded.equals("EN")
                            ? "Sign {number}, please: {state}."
                            : "请尽快签收 {number}：{state}。");
        }
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        telling.go();
        return one;
    }

    @Test
    void a_call_to_a_gateway_carries_it_in_the_language_of_whoever_it_is_for() throws IOException {
        var one = dispatched("ZH");
        var due = deliveries.take().orElseThrow();
        var url = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms";
        var receipt = new HttpChannel("sms", new Gateway(url), clock).send(due.message());
        assertEquals(ACCEPTED, receipt);
        deliveries.done(due, receipt);
        var said = new ObjectMapper().readTree(bodies.get(0));
        assertEquals("13812345678", said.path("mobile").asText());
        assertEquals("请尽快签收 " + one.number() + "：待签收。", said.path("content").asText());
        assertFalse(deliveries.take().isPresent());
    }

    @Test
    void a_mail_carries_it_and_no_word_of_the_reporters() {
        var one = dispatched("EN");
        var due = deliveries.take().orElseThrow();
        var words = due.message();
        var vertx = Vertx.vertx();
        try (var sink = new SmtpSink()) {
            var channel = new SmtpChannel(vertx, new SmtpChannelTest.Settings(sink.port(), true));
            var mail = new Channel.Message("zhang@example.org", words.subject(), words.text());
            assertEquals(ACCEPTED, channel.send(mail));
            channel.close();
            assertTrue(
                    sink.heard().contains("Sign " + one.number() + ", please: To be signed."),
                    sink.heard()::toString);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            deliveries.done(due, ACCEPTED);
        }
    }
}
