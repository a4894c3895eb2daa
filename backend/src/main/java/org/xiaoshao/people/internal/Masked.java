package org.xiaoshao.people.internal;

/** Values with their middle hidden, as forms and notices show them. */
final class Masked {

    private Masked() {}

    /** 199****0001; null stays null. */
    static String phone(String number) {
        return masked(number, 3, 4);
    }

    /** 1501************1X; null stays null. */
    static String idNumber(String number) {
        return masked(number, 4, 2);
    }

    private static String masked(String value, int shownBefore, int shownAfter) {
        if (value == null) {
            return null;
        }
        var hidden = value.length() - shownBefore - shownAfter;
        return value.substring(0, shownBefore)
                + "*".repeat(hidden)
                + value.substring(shownBefore + hidden);
    }
}
