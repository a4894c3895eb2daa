package org.xiaoshao.notification.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Which channels this house has; none unless configured (docs/operations/notifications.md). */
@ConfigMapping(prefix = "xiaoshao.notification-channels")
public interface ChannelSettings {

    /** Mail, when a host is given. */
    Smtp smtp();

    /** Gateways of others over HTTP, each under the name that people choose it by. */
    Map<String, Http> http();

    /** A mail server. */
    interface Smtp {
        Optional<String> host();

        @WithDefault("587")
        int port();

        /** The address that mails come from. */
        @WithDefault("xiaoshao@localhost")
        String from();

        Optional<String> username();

        Optional<String> password();

        /** Whether to begin with TLS (true) or to turn to it, which is then required. */
        @WithDefault("false")
        boolean tls();

        /** Whether to go on without TLS; for a relay on the same machine only. */
        @WithDefault("false")
        boolean plain();
    }

    /** A gateway. */
    interface Http {
        /**
         * Whole address; in its query {@code {to}}, {@code {subject}} and {@code {text}} may stand.
         */
        String url();

        @WithDefault("POST")
        String method();

        /** {@code NONE}, {@code MAIL} or {@code PHONE}. */
        @WithDefault("PHONE")
        String needs();

        @WithDefault("application/json")
        String contentType();

        /** Further headers. */
        Map<String, String> headers();

        /** The same placeholders, escaped as the content type needs; absent without a body. */
        Optional<String> body();

        /** What must stand in an answer of success; some gateways answer 200 to everything. */
        Optional<String> accepted();

        /** Of a robot: which kind it is, instead of a body and of what is accepted. */
        Optional<String> format();

        /** Of a robot of DingTalk that wants to be signed to: its secret. */
        Optional<String> secret();
    }
}
