package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xiaoshao.notification.Channel.Receipt.ACCEPTED;
import static org.xiaoshao.notification.Channel.Receipt.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaoshao.notification.Channel;
import org.xiaoshao.notification.NotificationAddress;

/** Robots of DingTalk and WeCom, against a real server that checks who speaks, as theirs do. */
class RobotTest {

    private static final String SECRET = "SEC+secret/of=the&robot";
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final Channel.Message MESSAGE =
            new Channel.Message("", "小哨：哨单 QX-2026-00042", "\"已受理\"，\n请登录。");

    private final List<JsonNode> said = new ArrayList<>();
    private HttpServer robot;
    private String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    @BeforeEach
    void open() throws IOException {
        robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        robot.createContext("/open", exchange -> answer(exchange, true));
        robot.createContext("/signed", exchange -> answer(exchange, signed(exchange)));
        robot.start();
    }

    @AfterEach
    void close() {
        robot.stop(0);
    }

    private void answer(HttpExchange exchange, boolean known) throws IOException {
        if (known) {
            said.add(new ObjectMapper().readTree(exchange.getRequestBody()));
        }
        var body = known ? answer : "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** As DingTalk documents it: within the hour, signed with the secret. */
    private static boolean signed(HttpExchange exchange) {
        var query = new HashMap<String, String>();
        for (var pair : exchange.getRequestURI().getRawQuery().split("&")) {
            var at = pair.indexOf('=');
            query.put(
                    pair.substring(0, at),
                    URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        var timestamp = query.get("timestamp");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var wanted =
                    Base64.getEncoder()
                            .encodeToString(
                                    mac.doFinal(
                                            (timestamp + "\n" + SECRET)
                                                    .getBytes(StandardCharsets.UTF_8)));
            return query.get("access_token").equals("key")
                    && timestamp.equals(Long.toString(NOW.toEpochMilli()))
                    && wanted.equals(query.get("sign"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Settings(String url, Optional<String> format, Optional<String> secret)
            implements ChannelSettings.Http {

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
            return Optional.empty();
        }

        @Override
        public Optional<String> accepted() {
            return Optional.empty();
        }
    }

    private HttpChannel channel(String path, String format, String secret) {
        return new HttpChannel(
                "robot",
                new Settings(
                        "http://127.0.0.1:" + robot.getAddress().getPort() + path,
                        Optional.of(format),
                        Optional.ofNullable(secret)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_kind_of_robot_that_there_is_not_stops_the_backend_at_its_start() {
        assertThrows(IllegalArgumentException.class, () -> channel("/open", "PIGEON", null));
    }

    @ParameterizedTest
    @CsvSource({
        "310000, REFUSED",
        "93000, REFUSED",
        "130101, RETRY_LATER",
        "45009, RETRY_LATER",
        "-1, RETRY_LATER",
        "0, ACCEPTED"
    })
    void what_it_answers_counts_and_not_that_it_answers_200(int code, Channel.Receipt receipt) {
        answer = "{\"errcode\":" + code + "}";
        assertEquals(receipt, channel("/open", "WECOM_TEXT", null).send(MESSAGE));
    }

    @Test
    void an_answer_that_says_nothing_of_an_error_is_none_of_a_robot() {
        answer = "<html>\"errcode\":0</html>";
        assertEquals(REFUSED, channel("/open", "WECOM_TEXT", null).send(MESSAGE));
    }

    @Test
    void without_the_right_secret_it_is_not_heard() {
        var wrong = channel("/signed?access_token=key", "DINGTALK_TEXT", "another");
        assertEquals(REFUSED, wrong.send(MESSAGE));
        assertEquals(List.of(), said);
    }

    @Test
    void a_signed_message_is_heard() {
        var channel = channel("/signed?access_token=key", "DINGTALK_TEXT", SECRET);
        assertEquals(ACCEPTED, channel.send(MESSAGE));
        assertEquals("text", said.get(0).path("msgtype").asText());
        assertEquals(
                "小哨：哨单 QX-2026-00042\n\"已受理\"，\n请登录。", said.get(0).at("/text/content").asText());
    }

    @Test
    void each_is_told_in_its_own_form() {
        channel("/open", "DINGTALK_MARKDOWN", null).send(MESSAGE);
        channel("/open", "WECOM_MARKDOWN", null).send(MESSAGE);
        assertEquals("小哨：哨单 QX-2026-00042", said.get(0).at("/markdown/title").asText());
        assertEquals(
                said.get(0).at("/markdown/text").asText(),
                said.get(1).at("/markdown/content").asText());
        assertEquals("markdown", said.get(1).path("msgtype").asText());
    }

    @ParameterizedTest
    @EnumSource(RobotFormat.class)
    void a_robot_in_a_group_needs_nobodys_address(RobotFormat format) {
        assertEquals(NotificationAddress.NONE, channel("/open", format.name(), null).needs());
    }
}
