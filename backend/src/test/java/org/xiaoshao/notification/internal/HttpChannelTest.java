package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.notification.Channel.Receipt.ACCEPTED;
import static org.xiaoshao.notification.Channel.Receipt.REFUSED;
import static org.xiaoshao.notification.Channel.Receipt.RETRY_LATER;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.notification.Channel;

/** A gateway over HTTP, against a real server. */
class HttpChannelTest {

    private static final Channel.Message MESSAGE =
            new Channel.Message("13800000000", "小哨", "\"哨单\" {to} & 换行\n");

    private record Asked(String method, String uri, String type, String robot, String body) {}

    private final List<Asked> asked = new ArrayList<>();
    private HttpServer gateway;
    private int status = 200;
    private String answer = "{\"errcode\":0}";
    private String location;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext(
                "/",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    asked.add(
                            new Asked(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI().toString(),
                                    headers.getFirst("Content-Type"),
                                    headers.getFirst("X-Robot"),
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)));
                    if (location != null) {
                        exchange.getResponseHeaders().add("Location", location);
                    }
                    var body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + gateway.getAddress().getPort();
    }

    private record Settings(
            String url, String method, String contentType, String text, Optional<String> accepted)
            implements ChannelSettings.Http {

        @Override
        public String needs() {
            return "PHONE";
        }

        @Override
        public Optional<String> body() {
            return Optional.of(text);
        }

        @Override
        public Optional<String> format() {
            return Optional.empty();
        }

        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("X-Robot", "key");
        }
    }

    private HttpChannel posting(String body) {
        return new HttpChannel(
                "sms",
                new Settings(
                        address() + "/send",
                        "POST",
                        "application/json",
                        body,
                        Optional.of("\"errcode\":0")),
                Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED",
        "408, RETRY_LATER",
        "429, RETRY_LATER",
        "500, RETRY_LATER",
        "503, RETRY_LATER"
    })
    void what_is_ours_is_refused_for_good_and_what_is_theirs_is_tried_again(
            int code, Channel.Receipt receipt) {
        status = code;
        assertEquals(receipt, posting("{}").send(MESSAGE));
    }

    @Test
    void an_answer_that_leads_elsewhere_is_not_followed() {
        status = 302;
        location = address() + "/metadata";
        assertEquals(REFUSED, posting("{}").send(MESSAGE));
        assertEquals(List.of("/send"), asked.stream().map(Asked::uri).toList());
    }

    @Test
    void one_that_cannot_be_reached_is_tried_again() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var channel =
                new HttpChannel(
                        "sms",
                        new Settings(
                                "http://127.0.0.1:" + free,
                                "POST",
                                "application/json",
                                "{}",
                                Optional.empty()),
                        Clock.systemUTC());
        assertEquals(RETRY_LATER, channel.send(MESSAGE));
    }

    @Test
    void a_success_that_says_no_is_refused() {
        answer = "{\"errcode\":93000}";
        assertEquals(REFUSED, posting("{}").send(MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://{to}/send",
                "http://127.0.0.1/{text}?a=b",
                "file:///etc/passwd",
                "gopher://x"
            })
    void nothing_of_a_message_says_where_it_goes(String url) {
        var settings = new Settings(url, "POST", "application/json", "{}", Optional.empty());
        assertThrows(
                IllegalStateException.class,
                () -> new HttpChannel("sms", settings, Clock.systemUTC()));
    }

    @Test
    void a_body_of_json_stays_json_whatever_the_message_says() throws IOException {
        var body = "{\"mobile\":\"{to}\",\"text\":{\"content\":\"{subject} {text}\"}}";
        assertEquals(ACCEPTED, posting(body).send(MESSAGE));
        var sent = asked.get(0);
        assertEquals("POST", sent.method());
        assertEquals("application/json; charset=utf-8", sent.type());
        assertEquals("key", sent.robot());
        var read = new ObjectMapper().readTree(sent.body());
        assertEquals("13800000000", read.path("mobile").asText());
        assertEquals("小哨 \"哨单\" {to} & 换行\n", read.at("/text/content").asText());
    }

    @Test
    void a_query_is_escaped_and_may_be_all_there_is() {
        var channel =
                new HttpChannel(
                        "sms",
                        new Settings(
                                address() + "/send?to={to}&text={text}",
                                "GET",
                                "text/plain",
                                "",
                                Optional.empty()),
                        Clock.systemUTC());
        assertEquals(ACCEPTED, channel.send(MESSAGE));
        var sent = asked.get(0);
        assertEquals("GET", sent.method());
        assertEquals("", sent.body());
        assertTrue(
                sent.uri()
                        .startsWith(
                                "/send?to=13800000000&text=%22%E5%93%A8%E5%8D%95%22+%7Bto%7D+%26"),
                sent::uri);
    }
}
