package org.xiaoshao.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.MessageTemplates;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.WholeDatabase;
import org.xiaoshao.whistle.WhistleState;

/** What somebody is told leaves by the channels that they chose, when they want it, once. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DeliveryTest {

    private static final String PHONE = "13812345678";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject NotificationRounds telling;
    @Inject DeliveryRounds sending;
    @Inject Clock clock;

    private final List<Channel.Message> sent = new ArrayList<>();
    private Channel.Receipt receipt = Channel.Receipt.ACCEPTED;

    private final Channel gateway =
            new Channel() {
                @Override
                public String name() {
                    return "sms";
                }

                @Override
                public NotificationAddress needs() {
                    return NotificationAddress.PHONE;
                }

                @Override
                public Receipt send(Message message) {
                    sent.add(message);
                    return receipt;
                }
            };

    @BeforeEach
    @AfterEach
    void nobody_has_chosen_anything() {
        telling.go();
        owner("delete from notification_delivery");
        owner("delete from notification_preference");
        MessageTemplates.none();
    }

    private static int owner(String statement) {
        return TableOwner.unbound(
                connection -> {
                    try (var one = connection.createStatement()) {
                        return one.executeUpdate(statement);
                    }
                },
                "notification_delivery",
                "notification_preference");
    }

    private static String read(String query) {
        return TableOwner.unbound(
                connection -> {
                    try (var one = connection.createStatement();
                            var row = one.executeQuery(query)) {
                        return row.next() ? row.getString(1) : null;
                    }
                },
                "notification_delivery",
                "notification_preference");
    }

    private static Answer choose(String user, Object... fields) {
        var input =
                new HashMap<String, Object>(Map.of("channels", List.of("sms"), "language", "ZH"));
        input.put("phone", PHONE);
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user)
                .send(
                        "mutation ($input: NotificationPreferencesSetInput!) { notificationPreferencesSet(input: $input)"
                                + " { preferences { channels phone mail quietFrom quietTo language offered { name needs } }"
                                + " errors { code field } } }",
                        Map.of("input", input));
    }

    private static List<String> refused(Object... fields) {
        return choose("department", fields).refusals("notificationPreferencesSet");
    }

    private LoopCase dispatched(String urgency) {
        var one = Loop.inKunxin().with("urgency", urgency).to(WhistleState.DISPATCHED);
        telling.go();
        return one;
    }

    private void send() {
        sending.go(Map.of("sms", gateway));
    }

    private static String state() {
        return read("select state || ' ' || tries from notification_delivery");
    }

    @Test
    void a_choice_is_refused_that_nothing_could_be_sent_by() {
        assertEquals(List.of("CHANNEL_UNKNOWN"), refused("channels", List.of("pigeon")));
        assertEquals(List.of("REQUIRED"), refused("phone", null));
        assertEquals(List.of("PHONE_INVALID"), refused("phone", "13812"));
        assertEquals(List.of("MAIL_INVALID"), refused("mail", "a@b\r\nBcc: c@d"));
        assertEquals(List.of("TIME_INVALID"), refused("quietFrom", "22:00"));
        assertEquals(List.of("TIME_INVALID"), refused("quietFrom", "25:00", "quietTo", "07:00"));
        assertEquals(List.of("TIME_INVALID"), refused("quietFrom", "07:00", "quietTo", "07:00"));
        assertNull(read("select 1 from notification_preference"));
    }

    @Test
    void addresses_are_sealed_and_shown_to_nobody_else() {
        choose("department", "mail", "zhang@example.org", "quietFrom", "22:00", "quietTo", "07:00")
                .ok();
        assertEquals(List.of(), WholeDatabase.tablesWith(List.of(PHONE, "zhang@example.org")));
        var own = "{ notificationPreferences { phone quietFrom channels } }";
        var mine = GraphQlClient.as("department").send(own, Map.of()).ok();
        assertEquals(PHONE, mine.data("notificationPreferences.phone"));
        assertEquals("22:00", mine.data("notificationPreferences.quietFrom"));
        var other = GraphQlClient.as("department-head").send(own, Map.of()).ok();
        assertNull(other.data("notificationPreferences.phone"));
        assertEquals(List.of(), other.list("notificationPreferences.channels"));
    }

    @Test
    void nothing_leaves_for_those_who_chose_the_inbox_alone() {
        choose("department", "channels", List.of()).ok();
        dispatched("ORDINARY");
        send();
        assertEquals(List.of(), sent);
    }

    @Test
    void a_dispatch_leaves_in_the_language_of_whoever_it_is_for_and_once() {
        choose("department", "language", "EN").ok();
        var one = dispatched("ORDINARY");
        send();
        send();
        assertEquals(
                List.of(
                        new Channel.Message(
                                PHONE,
                                "Xiaoshao: whistle " + one.number(),
                                "A new whistle "
                                        + one.number()
                                        + " was sent to your organisation; please sign it.")),
                sent);
        assertEquals("SENT 1", state());
    }

    @Test
    void what_a_town_worded_for_the_matter_leaves_in_the_language_of_whoever_it_is_for() {
        choose("department", "language", "EN").ok();
        var one = Loop.inKunxin().with("urgency", "ORDINARY").to(WhistleState.DISPATCHED);
        var matter =
                TableOwner.unbound(
                        connection -> {
                            try (var sql = connection.createStatement();
                                    var row =
                                            sql.executeQuery(
                                                    "select code from matter m join whistle w on w.matter_id = m.id"
                                                            + " where w.id = '"
                                                            + one.id()
                                                            + "'")) {
                                row.next();
                                return row.getString(1);
                            }
                        },
                        "whistle",
                        "matter");
        word("EN", null, "Town: {number}");
        word("ZH", matter, "不是这个语言");
        word("EN", "民-02", "not this matter");
        word("EN", matter, "{state}, {community}: {number}{due}");
        telling.go();
        send();
        assertEquals(
                List.of("To be signed, 昆新社区: " + one.number()),
                sent.stream().map(Channel.Message::text).toList());
        assertEquals("派单 " + one.number(), sent.get(0).subject());
    }

    private static void word(String language, String matter, String body) {
        MessageTemplates.create(
                "leader",
                DemoPlaces.CHENGGUAN,
                "language",
                language,
                "matter",
                matter,
                "body",
                body);
    }

    @Test
    void what_could_not_be_sent_is_tried_again_later_and_given_up_after_four_tries() {
        choose("department").ok();
        dispatched("ORDINARY");
        receipt = Channel.Receipt.RETRY_LATER;
        for (var pause : List.of(1, 5, 30)) {
            send();
            send();
            var minutes =
                    read(
                            "select round(extract(epoch from next_at - now()) / 60) from notification_delivery");
            assertEquals(pause.toString(), minutes);
            owner("update notification_delivery set next_at = now()");
        }
        assertEquals("WAITING 3", state());
        send();
        assertEquals("GIVEN_UP 4", state());
        assertEquals(4, sent.size());
    }

    @Test
    void what_is_refused_is_not_tried_again() {
        choose("department").ok();
        dispatched("ORDINARY");
        receipt = Channel.Receipt.REFUSED;
        send();
        send();
        assertEquals(1, sent.size());
        assertEquals("REFUSED 1", state());
    }

    @Test
    void quiet_hours_hold_what_is_ordinary_and_let_an_emergency_through() {
        var now = clock.instant();
        choose(
                        "department",
                        "quietFrom",
                        TIME.format(now.minus(Duration.ofHours(1))),
                        "quietTo",
                        TIME.format(now.plus(Duration.ofHours(2))))
                .ok();
        dispatched("ORDINARY");
        send();
        assertEquals(List.of(), sent);
        assertEquals("WAITING 0", state(), "what is put off counts for no try");
        assertTrue(
                read("select next_at > now() + interval '1 hour' from notification_delivery")
                        .equals("t"));
        var one = dispatched("EMERGENCY");
        send();
        assertEquals(1, sent.size());
        assertTrue(sent.get(0).text().contains(one.number()));
    }

    @Test
    void what_is_being_sent_is_left_alone_until_its_backend_must_have_died() {
        choose("department").ok();
        dispatched("ORDINARY");
        owner("update notification_delivery set tries = 1, next_at = now() + interval '1 minute'");
        send();
        assertEquals(List.of(), sent);
        owner("update notification_delivery set next_at = now() - interval '1 second'");
        send();
        assertEquals("SENT 2", state());
    }

    @Test
    void a_channel_that_is_configured_no_more_is_not_waited_for() {
        choose("department").ok();
        dispatched("ORDINARY");
        sending.go(Map.of());
        assertEquals("REFUSED 1", state());
        assertEquals(
                DemoPeople.DEPARTMENT, read("select person_id::text from notification_preference"));
    }
}
