package org.xiaoshao.territory.internal;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;

/**
 * Names in letters, for searching: lower case, no tones, no spaces, ü as v. Characters are read one
 * by one, since that is a hundred times quicker than looking for words in every name; only names
 * with a character that place names read in several ways are looked up as a whole. Not for several
 * threads.
 */
public final class Pinyin {

    /** What a place name reads in letters. */
    public record Reading(String letters, String initials) {}

    /** Characters whose reading is that of the word they stand in: 重庆, 乐清, 六安, 厦门. */
    private static final String READ_IN_WORDS = "重乐行朝巷藏六厦尉蚌降宿陂什堡绿勒埔贾卡校栅";

    /** In place names these are hardly ever read as the dictionary's first reading says. */
    private static final Map<Integer, String> IN_PLACE_NAMES =
            Map.of((int) '长', "chang", (int) '地', "di", (int) '佛', "fo", (int) '柏', "bai");

    private static final BitSet IN_WORDS =
            READ_IN_WORDS.codePoints().collect(BitSet::new, BitSet::set, BitSet::or);

    /** Readings by code point, for whole countries of names. */
    private final String[] readings = new String[Character.MAX_CODE_POINT + 1];

    public Pinyin() {
        IN_PLACE_NAMES.forEach((point, reading) -> readings[point] = reading);
    }

    /** One that has read its dictionary, which takes half a second. */
    public static Pinyin ready() {
        var pinyin = new Pinyin();
        pinyin.of(READ_IN_WORDS);
        return pinyin;
    }

    /**
     * Reads a name; digits and Latin letters stay, everything else that is no character is left
     * out.
     */
    public Reading of(String name) {
        var syllables = holdsOneReadInWords(name) ? inWords(name) : null;
        var letters = new StringBuilder(name.length() * 4);
        var initials = new StringBuilder(name.length());
        for (int at = 0, nth = 0; at < name.length(); nth++) {
            var point = name.codePointAt(at);
            var inWords = syllables != null && IN_WORDS.get(point);
            var syllable = inWords ? plain(syllables[nth]) : reading(point);
            letters.append(syllable);
            initials.append(syllable, 0, Math.min(1, syllable.length()));
            at += Character.charCount(point);
        }
        return new Reading(letters.toString(), initials.toString());
    }

    private static boolean holdsOneReadInWords(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (IN_WORDS.get(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private String reading(int point) {
        var known = readings[point];
        if (known == null) {
            known = plain(letters(Character.toString(point)));
            readings[point] = known;
        }
        return known;
    }

    /**
     * One syllable for each character, or null when the words do not say which belongs to which.
     */
    private static String[] inWords(String name) {
        var syllables = letters(name).split(" ");
        return syllables.length == name.codePointCount(0, name.length()) ? syllables : null;
    }

    private static String letters(String text) {
        return PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, " ");
    }

    private static String plain(String syllable) {
        return syllable.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[^a-z0-9]", "");
    }
}
