package org.xiaoshao.territory.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.DivisionLevel;

/**
 * What somebody looks for: digits are the beginning of a code, letters that of the pinyin or of its
 * initials, anything else is a part of the name. Digits and letters may stand in a name as well.
 *
 * @param kind what the search begins with
 * @param text the search in lower case, as names are compared
 * @param start what a code, pinyin or name begins with
 */
record SearchTerm(Kind kind, String text, String start) {

    enum Kind {
        CODE,
        LETTERS,
        NAME
    }

    /** After every text that begins so, in the order of bytes. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern LETTERS = Pattern.compile("[a-zü0-9 '’-]*[a-zü][a-zü0-9 '’-]*");
    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[ '’-]");

    static SearchTerm of(String search) {
        var text = search.toLowerCase(Locale.ROOT);
        if (DIGITS.matcher(text).matches()) {
            return new SearchTerm(Kind.CODE, text, text);
        }
        if (LETTERS.matcher(text).matches()) {
            var letters = BETWEEN_SYLLABLES.matcher(text).replaceAll("").replace('ü', 'v');
            return new SearchTerm(Kind.LETTERS, text, letters);
        }
        return new SearchTerm(Kind.NAME, text, text);
    }

    /** The end of the range of texts that begin with {@link #start}; exclusive, but for codes. */
    String end() {
        return kind == Kind.CODE ? start + "9".repeat(codeLength() - start.length()) : start + LAST;
    }

    /** The code that the digits say in full, or the digits themselves. */
    String exact() {
        return kind == Kind.CODE
                ? DivisionCode.parse(start).map(DivisionCode::full).orElse(start)
                : start;
    }

    private static int codeLength() {
        return DivisionLevel.VILLAGE.digits();
    }
}
