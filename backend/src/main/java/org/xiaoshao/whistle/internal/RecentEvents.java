package org.xiaoshao.whistle.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleEventView;
import org.xiaoshao.whistle.WhistleState;

/**
 * The newest four entries of a whistle's ledger, kept beside its row: a page of whistles shows them
 * without reading the ledger, whose rows the database guards one by one. The ledger stays what
 * holds; of an entry this holds what never changes and names nobody, as texts in the order of
 * {@link #kept}.
 */
final class RecentEvents {

    static final String NONE = "[]";

    private static final int MOST = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecentEvents() {}

    /** What was kept, and the entry that follows it. */
    static String with(String before, EventChain.Facts newest) {
        var entries = entries(before);
        var all = Stream.concat(Arrays.stream(entries), Stream.of(new String[][] {kept(newest)}));
        return text(all.skip(Math.max(0, entries.length + 1 - MOST)).toArray(String[][]::new));
    }

    /** Oldest first, without words and hashes. */
    static List<WhistleEventView> views(String kept) {
        return Arrays.stream(entries(kept)).map(RecentEvents::view).toList();
    }

    private static String[] kept(EventChain.Facts event) {
        return new String[] {
            Integer.toString(event.sequence()),
            event.type().name(),
            event.at().toString(),
            event.from() == null ? null : event.from().name(),
            event.to().name(),
            event.actorRole()
        };
    }

    private static WhistleEventView view(String[] entry) {
        return new WhistleEventView(
                Integer.valueOf(entry[0]),
                WhistleEventType.valueOf(entry[1]),
                Instant.parse(entry[2]),
                null,
                entry[5] == null ? null : Role.valueOf(entry[5]),
                null,
                entry[3] == null ? null : WhistleState.valueOf(entry[3]),
                WhistleState.valueOf(entry[4]),
                List.of(),
                null,
                null);
    }

    private static String[][] entries(String kept) {
        try {
            return JSON.readValue(kept, String[][].class);
        } catch (JsonProcessingException writtenHere) {
            throw new IllegalStateException(writtenHere);
        }
    }

    private static String text(String[][] entries) {
        try {
            return JSON.writeValueAsString(entries);
        } catch (JsonProcessingException textsAlwaysSerialise) {
            throw new IllegalStateException(textsAlwaysSerialise);
        }
    }
}
