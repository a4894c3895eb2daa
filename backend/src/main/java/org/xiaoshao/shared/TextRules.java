package org.xiaoshao.shared;

import java.util.Optional;

/**
 * What free text may be. Pure, and silent about the text itself: a refusal names the rule, never
 * the value, since the value may be personal.
 */
public final class TextRules {

    /** The SQL standard's state for a text that cannot be stored. */

    /** Why a text was refused. */
    public enum Fault {
        REQUIRED,
        TOO_LONG,
        /**
         * Holds a NUL, another control character or half a surrogate pair: unstorable or invisible.
         */
        TEXT_INVALID
    }

    private static final int MOST_SEARCHED = 50;

    private TextRules() {}

    /** Strips the ends; blank becomes null, so that "nothing" has one form. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        var stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** What is wrong with an obligatory text of at most {@code max} characters (code points). */
    public static Optional<Fault> faultOfRequired(String text, int max) {
        return clean(text) == null ? Optional.of(Fault.REQUIRED) : faultOf(text, max);
    }

    /** What is wrong with an optional text of at most {@code max} characters (code points). */
    public static Optional<Fault> faultOf(String text, int max) {
        if (text == null) {
            return Optional.empty();
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (unstorable(text.codePointAt(at))) {
                return Optional.of(Fault.TEXT_INVALID);
            }
        }
        return text.codePointCount(0, text.length()) > max
                ? Optional.of(Fault.TOO_LONG)
                : Optional.empty();
    }

    /**
     * What to search for: the ends stripped, null when there is nothing to search for.
     *
     * @throws DomainException TOO_LONG over 50 characters, TEXT_INVALID when nothing can match it
     */
    public static String search(String text) {
        var wanted = clean(text);
        var fault = faultOf(wanted, MOST_SEARCHED);
        if (fault.isPresent()) {
            throw new DomainException(
                    fault.get().name(),
                    "search",
                    "A search is at most " + MOST_SEARCHED + " characters of plain text.");
        }
        return wanted;
    }

    private static boolean unstorable(int point) {
        var lineBreakOrTab = point == '\n' || point == '\r' || point == '\t';
        return (Character.isISOControl(point) && !lineBreakOrTab)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /**
     * Whether the database refused a text: PostgreSQL stores no NUL. Inputs are checked before;
     * this also answers queries that look for such a text, once for all.
     */
    public static boolean isUnstorable(Throwable thrown) {
        return SqlState.CHARACTER_NOT_IN_REPERTOIRE.isBehind(thrown);
    }
}
