package org.xiaoshao.whistle.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xiaoshao.shared.Selection;

/**
 * What a client may ask of a whistle beyond its own row. The first three cost joins in the
 * statement that reads the row, the event's words joins in the one that reads events, recent events
 * without words nothing, every other a statement of its own.
 */
public enum WhistlePart {
    DESCRIPTION,
    PLACE,
    MATTER,
    EVENT_WORDS,
    EVENTS,
    RECENT_EVENTS,
    ORDERS,
    DEADLINES,
    /** Why the clocks end when they end. */
    DEADLINE_GROUNDS,
    EVALUATIONS,
    EVIDENCE,
    COURSE,
    RETURNS,
    SUPERVISIONS,
    KIN,
    AVAILABLE_ACTIONS,
    CHAIN,
    RATING_TOKEN;

    private static final List<String> WORDS_OF_AN_EVENT =
            List.of("actor", "organisation", "facts", "text");

    private static final List<String> OTHERS_OF_A_WHISTLE =
            List.of("partOf", "parts", "mergedInto");

    private static final List<String> COURSE_OF_A_WHISTLE =
            List.of("pausedUntil", "extensionUntil", "callBackDueAt", "outcome");

    private static final List<String> GROUNDS_OF_A_DEADLINE =
            List.of("workingSecondsLeft", "pauses", "warnings", "explanation");

    public static final Set<WhistlePart> ALL = Set.of(values());

    /**
     * The parts selected below the current field.
     *
     * @param path glob that leads to the whistle, for instance {@code "nodes/"}; empty for itself
     */
    public static Set<WhistlePart> selected(Selection.Fields fields, String... paths) {
        var parts = EnumSet.noneOf(WhistlePart.class);
        for (var path : paths) {
            if (fields.has(path + "declineArticle") || fields.has(path + "declineElsewhere")) {
                parts.add(EVENTS);
                parts.add(EVENT_WORDS);
            }
            addIf(parts, fields, path + "events", EVENTS);
            for (var word : WORDS_OF_AN_EVENT) {
                addIf(parts, fields, path + "events/" + word, EVENT_WORDS);
                addIf(parts, fields, path + "recentEvents/" + word, EVENT_WORDS);
            }
            // Only the ledger itself holds it.
            addIf(parts, fields, path + "recentEvents/hash", EVENT_WORDS);
            addIf(parts, fields, path + "description", DESCRIPTION);
            addIf(parts, fields, path + "place", PLACE);
            addIf(parts, fields, path + "matter", MATTER);
            addIf(parts, fields, path + "recentEvents", RECENT_EVENTS);
            addIf(parts, fields, path + "orders", ORDERS);
            addIf(parts, fields, path + "returnOrders", RETURNS);
            addIf(parts, fields, path + "supervisions", SUPERVISIONS);
            for (var kin : OTHERS_OF_A_WHISTLE) {
                addIf(parts, fields, path + kin, KIN);
            }
            for (var word : COURSE_OF_A_WHISTLE) {
                addIf(parts, fields, path + word, COURSE);
            }
            addIf(parts, fields, path + "deadlines", DEADLINES);
            for (var ground : GROUNDS_OF_A_DEADLINE) {
                addIf(parts, fields, path + "deadlines/" + ground, DEADLINE_GROUNDS);
            }
            addIf(parts, fields, path + "evaluations", EVALUATIONS);
            addIf(parts, fields, path + "evidence", EVIDENCE);
            addIf(parts, fields, path + "availableActions", AVAILABLE_ACTIONS);
            addIf(parts, fields, path + "chainIntact", CHAIN);
            addIf(parts, fields, path + "ratingToken", RATING_TOKEN);
        }
        return parts;
    }

    private static void addIf(
            Set<WhistlePart> parts, Selection.Fields fields, String field, WhistlePart part) {
        if (fields.has(field)) {
            parts.add(part);
        }
    }
}
