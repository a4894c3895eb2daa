package org.xiaoshao.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiaoshao.notification.MessageOrigin;
import org.xiaoshao.notification.internal.MessageChoice.Candidate;

/** Which of several texts applies. */
class MessageChoiceTest {

    private static final List<Candidate<String>> ALL =
            List.of(
                    new Candidate<>(true, true, "town, matter"),
                    new Candidate<>(true, false, "town"),
                    new Candidate<>(false, true, "county, matter"),
                    new Candidate<>(false, false, "county"));

    @Test
    void without_any_there_is_none() {
        assertEquals(Optional.empty(), MessageChoice.of(List.of()));
    }

    @Test
    void the_nearest_applies_and_says_why_whatever_order_they_come_in() {
        var origins = MessageOrigin.values();
        for (int from = 0; from < ALL.size(); from++) {
            var left = new ArrayList<>(ALL.subList(from, ALL.size()));
            Collections.reverse(left);
            var chosen = MessageChoice.of(left).orElseThrow();
            assertEquals(ALL.get(from).text(), chosen.text());
            assertEquals(origins[from], chosen.origin());
        }
    }
}
