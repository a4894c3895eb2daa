package org.xiaoshao.notification.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaoshao.notification.MessagePlaceholder;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.TextRules;

/**
 * Words with placeholders, in one language.
 *
 * @param subject one line
 * @param body of a few lines
 */
record MessageWords(String subject, String body) {

    static final int LONGEST_SUBJECT = 60;
    static final int LONGEST_BODY = 500;

    /** What most gateways carry on as one, and nobody wants to read more of. */
    static final int MOST_SEGMENTS = 5;

    private static final int ALONE = 70;
    private static final int OF_SEVERAL = 67;

    /** What stands in braces, and braces that stand alone. */
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}|[{}]");

    private static final Pattern UNPRINTABLE_IN_BODY = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern UNPRINTABLE_IN_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /**
     * Why these words cannot be said; empty when they can.
     *
     * @param example for how long they become
     */
    List<Fault> faults(Map<MessagePlaceholder, String> example) {
        var faults = new ArrayList<Fault>();
        check(faults, "subject", subject, LONGEST_SUBJECT, UNPRINTABLE_IN_LINE);
        check(faults, "body", body, LONGEST_BODY, UNPRINTABLE_IN_BODY);
        if (faults.isEmpty() && segments(filled(example).body()) > MOST_SEGMENTS) {
            faults.add(Fault.of(CommonFault.TOO_LONG, "body"));
        }
        return List.copyOf(faults);
    }

    private static void check(
            List<Fault> faults, String field, String text, int longest, Pattern unprintable) {
        var common = TextRules.faultOfRequired(text, longest);
        if (common.isPresent()) {
            faults.add(Fault.of(CommonFault.valueOf(common.get().name()), field));
        } else if (unprintable.matcher(text.strip()).find()) {
            faults.add(Fault.of(CommonFault.TEXT_INVALID, field));
        } else if (speaksOfTheUnknown(text)) {
            faults.add(Fault.of(NotificationFault.PLACEHOLDER_UNKNOWN, field));
        }
    }

    private static boolean speaksOfTheUnknown(String text) {
        return BRACES.matcher(text)
                .results()
                .anyMatch(
                        found ->
                                found.group(1) == null
                                        || MessagePlaceholder.named(found.group(1)).isEmpty());
    }

    /** With the ends stripped, as they are kept. */
    MessageWords stripped() {
        return new MessageWords(subject.strip(), body.strip());
    }

    /** With the values in it; what has none leaves nothing behind, and what is unknown stays. */
    MessageWords filled(Map<MessagePlaceholder, String> values) {
        return new MessageWords(filled(subject, values), filled(body, values));
    }

    /** In one pass, so that a value is never taken for a placeholder. */
    private static String filled(String text, Map<MessagePlaceholder, String> values) {
        return BRACES.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(1) == null
                                                ? found.group()
                                                : MessagePlaceholder.named(found.group(1))
                                                        .map(one -> values.getOrDefault(one, ""))
                                                        .orElse(found.group())))
                .strip();
    }

    /** The length of a text as gateways count it: in units of UCS-2. */
    static int length(String text) {
        return text.length();
    }

    /** How many short messages a text takes; one of several holds less, for its place in them. */
    static int segments(String text) {
        var length = length(text);
        return length <= ALONE ? 1 : (length + OF_SEVERAL - 1) / OF_SEVERAL;
    }
}
