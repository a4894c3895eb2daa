package org.xiaoshao.shared.intake;

import java.util.List;

/**
 * One column of a kind of rows.
 *
 * @param key the name in the API, for instance {@code movedIn}
 * @param zh its header in Chinese
 * @param en its header in English
 * @param form what stands in it
 * @param required whether a row needs it
 * @param most of a text how many characters; of a number the greatest
 * @param words what a column of words takes; empty for others
 */
public record IntakeColumn(
        String key, String zh, String en, Form form, boolean required, int most, List<Word> words) {

    /** What stands in a column. */
    public enum Form {
        TEXT,
        /** A whole number, also below zero. */
        NUMBER,
        DATE,
        WORD,
        /** Texts with an enumeration comma between them. */
        LIST,
        /** Digits that a spreadsheet must not take for a number. */
        DIGITS
    }

    /**
     * A word that a column takes, in any of its three forms.
     *
     * @param value as the API writes it
     */
    public record Word(String value, String zh, String en) {}

    public IntakeColumn {
        words = List.copyOf(words);
    }

    public static IntakeColumn text(String key, String zh, String en, int most) {
        return new IntakeColumn(key, zh, en, Form.TEXT, false, most, List.of());
    }

    public static IntakeColumn digits(String key, String zh, String en) {
        return new IntakeColumn(key, zh, en, Form.DIGITS, false, 40, List.of());
    }

    public static IntakeColumn number(String key, String zh, String en, int most) {
        return new IntakeColumn(key, zh, en, Form.NUMBER, false, most, List.of());
    }

    public static IntakeColumn date(String key, String zh, String en) {
        return new IntakeColumn(key, zh, en, Form.DATE, false, 20, List.of());
    }

    public static IntakeColumn list(String key, String zh, String en, int most) {
        return new IntakeColumn(key, zh, en, Form.LIST, false, most, List.of());
    }

    public static IntakeColumn word(String key, String zh, String en, Word... words) {
        return new IntakeColumn(key, zh, en, Form.WORD, false, 40, List.of(words));
    }

    /** The same, needed in every row. */
    public IntakeColumn needed() {
        return new IntakeColumn(key, zh, en, form, true, most, words);
    }
}
