package org.xiaoshao.authorisation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.TableOwner;

/**
 * How the operations about standard texts are tried, on one of the own town (of the county
 * organiser: the county), of the next town and of one of the other county.
 */
final class MessageProbes {

    private static final String NEXT_TOWN = "150124101000";
    private static final String TOWN_OF_WUCHUAN = "150125100000";

    private static final String MADE =
            """
            delete from message_template_version;
            delete from message_template;
            insert into message_template (id, place_code, county_code, happening, side, language, subject, body, changed_at)
            select ('00000000-0000-4000-b0ab-00000000000' || number)::uuid, place, left(place, 6) || '000000', 'BLOWN', 'SERVING',
                   'ZH', '题', '文', now()
            from (values (1, '%s'), (2, '%s'), (3, '%s'), (4, '%s')) places (number, place)"""
                    .formatted(
                            DemoPlaces.CHENGGUAN,
                            DemoPlaces.QINGSHUIHE,
                            NEXT_TOWN,
                            TOWN_OF_WUCHUAN);

    private final Map<String, Probe> probes = new TreeMap<>();

    MessageProbes() {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(MADE);
                    }
                },
                "message_template",
                "message_template_version");
    }

    Map<String, Probe> all() {
        probes.put(
                "Query.messageTexts",
                attempt ->
                        Probes.shown(
                                attempt.client()
                                        .ask(
                                                "messageTexts",
                                                input("place", place(attempt), "language", "ZH")),
                                answer ->
                                        answer.data("messageTexts") != null
                                                && answer.list("messageTexts.texts.own.id")
                                                        .contains(id(attempt))));
        probes.put(
                "Query.messagePreview",
                attempt ->
                        Probes.shown(
                                attempt.client()
                                        .ask(
                                                "messagePreview",
                                                input(
                                                        "place",
                                                        place(attempt),
                                                        "happening",
                                                        "BLOWN",
                                                        "side",
                                                        "SERVING")),
                                answer -> answer.data("messagePreview") != null));
        probes.put(
                "Mutation.messageTemplateCreate",
                attempt ->
                        outcome(
                                "messageTemplateCreate",
                                attempt.client()
                                        .ask(
                                                "messageTemplateCreate",
                                                input(
                                                        "place",
                                                        place(attempt),
                                                        "happening",
                                                        attempt.allowed() ? "BLOWN" : "ANSWERED",
                                                        "side",
                                                        "SERVING",
                                                        "language",
                                                        "ZH",
                                                        "subject",
                                                        "题",
                                                        "body",
                                                        "另一个"))));
        changed("messageTemplateChange", Map.of("subject", "题", "body", "另一个"));
        changed("messageTemplateRetire", Map.of());
        return probes;
    }

    private static Map<String, Object> input(String... fields) {
        var input = new HashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            input.put(fields[i], fields[i + 1]);
        }
        return Map.of("input", input);
    }

    private static String id(Try attempt) {
        var number =
                switch (attempt.scope()) {
                    case OWN -> attempt.caller().equals("county") ? 2 : 1;
                    case NEIGHBOURING -> 3;
                    case FOREIGN -> 4;
                };
        return "00000000-0000-4000-b0ab-00000000000" + number;
    }

    private static String place(Try attempt) {
        return switch (attempt.scope()) {
            case OWN ->
                    attempt.caller().equals("county")
                            ? DemoPlaces.QINGSHUIHE
                            : DemoPlaces.CHENGGUAN;
            case NEIGHBOURING -> NEXT_TOWN;
            case FOREIGN -> TOWN_OF_WUCHUAN;
        };
    }

    /** One that is allowed is sent on a version that it never had: it changes nothing. */
    private void changed(String mutation, Map<String, ?> fields) {
        probes.put(
                "Mutation." + mutation,
                attempt -> {
                    var input = new HashMap<String, Object>(fields);
                    input.put("expectedVersion", attempt.allowed() ? 0 : 1);
                    return outcome(
                            mutation,
                            attempt.client()
                                    .ask(mutation, Map.of("id", id(attempt), "input", input)));
                });
    }

    /** Where one may be worded there is one already. */
    private static String outcome(String mutation, Answer answer) {
        var refusals = answer.refusals(mutation);
        if (answer.errorCode() != null || refusals.isEmpty()) {
            return Probes.shown(answer, done -> true);
        }
        return switch (refusals.get(0)) {
            case "WORDED_ALREADY" -> "ALLOWED";
            case "PLACE_UNKNOWN" -> "HIDDEN";
            default -> Probes.inWordsOfTheTable(refusals.get(0));
        };
    }
}
