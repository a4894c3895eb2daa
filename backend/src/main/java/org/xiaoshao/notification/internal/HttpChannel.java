package org.xiaoshao.notification.internal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xiaoshao.notification.Channel;
import org.xiaoshao.notification.NotificationAddress;

/**
 * A gateway of somebody else over HTTP: one for short messages, a robot of WeCom or DingTalk. Goes
 * where the configuration says and nowhere else: nothing of a message changes the host or the path,
 * and no answer leads on to another address.
 */
class HttpChannel implements Channel {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int TOO_EARLY_OR_OFTEN = 429;
    private static final int TIMED_OUT = 408;

    private final String name;
    private final ChannelSettings.Http settings;
    private final NotificationAddress needs;
    private final Optional<RobotFormat> robot;
    private final Clock clock;
    private final HttpClient client;

    HttpChannel(String name, ChannelSettings.Http settings, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.clock = clock;
        // Fails at the start of the backend, not with the first message.
        robot = settings.format().map(RobotFormat::valueOf);
        needs =
                robot.isPresent()
                        ? NotificationAddress.NONE
                        : NotificationAddress.valueOf(settings.needs());
        requireHttp(settings.url());
        client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    private void requireHttp(String url) {
        var question = url.indexOf('?');
        var fixed = question < 0 ? url : url.substring(0, question);
        if (!fixed.matches("https?://[^{}]+")) {
            throw new IllegalStateException(
                    "The address of channel "
                            + name
                            + " is none, or has placeholders before its query.");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public NotificationAddress needs() {
        return needs;
    }

    @Override
    public Receipt send(Message message) {
        try {
            var answer = client.send(request(message), HttpResponse.BodyHandlers.ofString());
            return receipt(answer.statusCode(), answer.body());
        } catch (IOException unreachable) {
            return Receipt.RETRY_LATER;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Receipt.RETRY_LATER;
        }
    }

    private Receipt receipt(int status, String body) {
        if (status / 100 == 2 && robot.isPresent()) {
            return RobotFormat.receipt(body);
        }
        if (status / 100 == 2) {
            return settings.accepted().isEmpty() || body.contains(settings.accepted().get())
                    ? Receipt.ACCEPTED
                    : Receipt.REFUSED;
        }
        var ours = status / 100 == 4 && status != TIMED_OUT && status != TOO_EARLY_OR_OFTEN;
        // One that sends us elsewhere is not what was configured.
        return ours || status / 100 == 3 ? Receipt.REFUSED : Receipt.RETRY_LATER;
    }

    private HttpRequest request(Message message) {
        var body =
                robot.map(one -> one.body(message))
                        .orElseGet(() -> filled(settings.body().orElse(""), message, escaping()));
        var request =
                HttpRequest.newBuilder(URI.create(address(message)))
                        .timeout(ANSWER)
                        .method(
                                settings.method(),
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", settings.contentType() + "; charset=utf-8");
        }
        settings.headers().forEach(request::header);
        return request.build();
    }

    private String address(Message message) {
        var address = filled(settings.url(), message, HttpChannel::url);
        return settings.secret()
                .map(secret -> RobotSignature.signed(address, secret, clock.instant()))
                .orElse(address);
    }

    private UnaryOperator<String> escaping() {
        if (settings.contentType().contains("json")) {
            return text -> new String(JsonStringEncoder.getInstance().quoteAsString(text));
        }
        return settings.contentType().contains("form") ? HttpChannel::url : text -> text;
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** In one pass, so that what a message says is never taken for a placeholder. */
    private static String filled(String template, Message message, UnaryOperator<String> escaped) {
        var filled = new StringBuilder();
        for (int i = 0; i < template.length(); ) {
            if (template.startsWith("{to}", i)) {
                filled.append(escaped.apply(message.to()));
                i += "{to}".length();
            } else if (template.startsWith("{subject}", i)) {
                filled.append(escaped.apply(message.subject()));
                i += "{subject}".length();
            } else if (template.startsWith("{text}", i)) {
                filled.append(escaped.apply(message.text()));
                i += "{text}".length();
            } else {
                filled.append(template.charAt(i++));
            }
        }
        return filled.toString();
    }
}
