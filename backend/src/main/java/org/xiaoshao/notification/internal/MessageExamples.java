package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.notification.MessagePlaceholder;
import org.xiaoshao.notification.MessageSide;
import org.xiaoshao.notification.NotificationLanguage;
import org.xiaoshao.whistle.WhistleState;

/** What placeholders stand for. */
@ApplicationScoped
class MessageExamples {

    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Instant SOME_DAY = Instant.parse("2026-01-05T09:30:00Z");

    @ConfigProperty(name = "xiaoshao.web-address")
    String webAddress;

    @Inject MessageTexts texts;

    /**
     * What texts may speak of.
     *
     * @param due null unless a clock runs out
     * @param organisation null before it was sent out
     * @param phone null where none is known
     */
    record About(
            String number,
            WhistleState state,
            Instant due,
            String community,
            String organisation,
            String phone) {}

    Map<MessagePlaceholder, String> values(
            NotificationLanguage language, MessageSide side, About about) {
        var values = new EnumMap<MessagePlaceholder, String>(MessagePlaceholder.class);
        values.put(MessagePlaceholder.NUMBER, about.number());
        values.put(MessagePlaceholder.STATE, texts.state(language, about.state()));
        values.put(MessagePlaceholder.DUE, about.due() == null ? "" : DUE.format(about.due()));
        values.put(MessagePlaceholder.COMMUNITY, orNothing(about.community()));
        values.put(MessagePlaceholder.ORGANISATION, orNothing(about.organisation()));
        values.put(
                MessagePlaceholder.LINK,
                webAddress
                        + (side == MessageSide.REPORTER
                                ? "/r/inbox"
                                : "/whistles/" + about.number()));
        values.put(MessagePlaceholder.PHONE, orNothing(about.phone()));
        return values;
    }

    /** Of a whistle that there is not. */
    Map<MessagePlaceholder, String> example(NotificationLanguage language, MessageSide side) {
        var chinese = language == NotificationLanguage.ZH;
        return values(
                language,
                side,
                new About(
                        "QX-2026-00042",
                        WhistleState.IN_HAND,
                        SOME_DAY,
                        chinese ? "昆新社区" : "Kunxin community",
                        chinese ? "县住房和城乡建设局" : "the housing bureau",
                        "0471-0000000"));
    }

    private static String orNothing(String value) {
        return value == null ? "" : value;
    }
}
