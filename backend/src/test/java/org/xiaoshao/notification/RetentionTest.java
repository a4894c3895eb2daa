package org.xiaoshao.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.whistle.WhistleState;

/** What somebody was told is kept for a year, and what came of sending it for ninety days. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RetentionTest {

    private static final String[] TABLES = {"notification", "notification_delivery"};

    @Inject NotificationRounds telling;
    @Inject RetentionRounds retention;
    @Inject Clock clock;

    @BeforeEach
    void several_were_told_and_sent_to() {
        telling.go();
        owner("delete from notification_delivery");
        owner("delete from notification");
        Loop.inKunxin().to(WhistleState.ADMITTED);
        Loop.inKunxin().to(WhistleState.ADMITTED);
        telling.go();
        owner(
                """
                insert into notification_delivery (notification_id, channel, state, tries, next_at, done_at)
                select id, channel, state, 1, case when state = 'WAITING' then now() end, case when state <> 'WAITING' then now() end
                from notification cross join (values ('sms', 'SENT'), ('mail', 'GIVEN_UP'), ('robot', 'WAITING')) kinds (channel, state)""");
    }

    @AfterEach
    void nothing_is_left_to_be_sent() {
        owner("delete from notification_delivery");
    }

    private static void owner(String statement) {
        TableOwner.unbound(
                connection -> {
                    try (var one = connection.createStatement()) {
                        return one.executeUpdate(statement);
                    }
                },
                TABLES);
    }

    private static int count(String table) {
        return TableOwner.unbound(
                connection -> {
                    try (var one = connection.createStatement();
                            var row = one.executeQuery("select count(*) from " + table)) {
                        row.next();
                        return row.getInt(1);
                    }
                },
                TABLES);
    }

    private Clock in(int days) {
        return Clock.offset(clock, Duration.ofDays(days));
    }

    @Test
    void what_is_not_old_stays() {
        var told = count("notification");
        assertEquals(0, retention.go(in(89), 100));
        assertEquals(told, count("notification"));
        assertEquals(told * 3, count("notification_delivery"));
    }

    @Test
    void after_ninety_days_what_came_of_sending_goes_and_what_waits_stays() {
        var told = count("notification");
        assertEquals(told * 2, retention.go(in(91), 100));
        assertEquals(told, count("notification"));
        assertEquals(told, count("notification_delivery"));
    }

    @Test
    void after_a_year_all_of_it_goes_however_small_the_batches() {
        var told = count("notification");
        // What was to be sent goes with what it would have told, and need not be counted.
        assertTrue(retention.go(in(366), 1) >= told);
        assertEquals(0, count("notification"));
        assertEquals(0, count("notification_delivery"));
    }
}
