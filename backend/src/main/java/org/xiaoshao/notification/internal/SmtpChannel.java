package org.xiaoshao.notification.internal;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xiaoshao.notification.Channel;
import org.xiaoshao.notification.NotificationAddress;

/** Mail, by a server of the house. */
class SmtpChannel implements Channel {

    private static final int PATIENCE_SECONDS = 30;

    private final MailClient client;
    private final String from;

    SmtpChannel(Vertx vertx, ChannelSettings.Smtp settings) {
        from = settings.from();
        var config =
                new MailConfig()
                        .setHostname(settings.host().orElseThrow())
                        .setPort(settings.port())
                        .setSsl(settings.tls())
                        .setStarttls(
                                settings.tls() || settings.plain()
                                        ? StartTLSOptions.DISABLED
                                        : StartTLSOptions.REQUIRED)
                        .setMaxPoolSize(2)
                        .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS / 3))
                        .setUserAgent("xiaoshao");
        settings.username().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        client = MailClient.create(vertx, config);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public NotificationAddress needs() {
        return NotificationAddress.MAIL;
    }

    @Override
    public Receipt send(Message message) {
        var mail =
                new MailMessage()
                        .setFrom(from)
                        .setTo(message.to())
                        .setSubject(message.subject())
                        .setText(message.text());
        try {
            client.sendMail(mail)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Receipt.ACCEPTED;
        } catch (ExecutionException fault) {
            return fault.getCause() instanceof SMTPException said && said.isPermanent()
                    ? Receipt.REFUSED
                    : Receipt.RETRY_LATER;
        } catch (TimeoutException slow) {
            return Receipt.RETRY_LATER;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Receipt.RETRY_LATER;
        }
    }

    void close() {
        client.close();
    }
}
