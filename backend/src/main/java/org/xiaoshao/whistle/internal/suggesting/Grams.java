package org.xiaoshao.whistle.internal.suggesting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text is made of: each two neighbouring characters of Chinese, since it has no blanks
 * between words, and each word or number of other scripts as a whole.
 */
final class Grams {

    private static final Pattern RUNS =
            Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private Grams() {}

    /**
     * A gram where it stands.
     *
     * @param run which run of characters it is part of; grams of one run overlap their neighbours
     */
    record Placed(int run, String gram) {}

    static Set<String> of(String text) {
        var grams = new LinkedHashSet<String>();
        placed(text).forEach(one -> grams.add(one.gram()));
        return grams;
    }

    /** In order, repeated ones as well. */
    static List<Placed> placed(String text) {
        var grams = new ArrayList<Placed>();
        var runs = RUNS.matcher(text.toLowerCase(Locale.ROOT));
        for (int run = 0; runs.find(); run++) {
            var found = runs.group();
            if (Character.UnicodeScript.of(found.codePointAt(0)) != Character.UnicodeScript.HAN) {
                grams.add(new Placed(run, found));
                continue;
            }
            var points = found.codePoints().toArray();
            for (int i = 0; i + 1 < points.length; i++) {
                grams.add(new Placed(run, new String(points, i, 2)));
            }
        }
        return grams;
    }
}
