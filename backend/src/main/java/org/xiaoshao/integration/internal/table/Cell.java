package org.xiaoshao.integration.internal.table;

import java.math.BigDecimal;

/**
 * One cell as the file has it.
 *
 * @param text of a number the way a person would write it; null when empty
 * @param number only where the file says that it is one
 */
record Cell(Kind kind, String text, BigDecimal number) {

    enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        ERROR
    }

    static final Cell EMPTY = new Cell(Kind.TEXT, null, null);

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null);
    }

    boolean isBlank() {
        return kind == Kind.TEXT && (text == null || text.isBlank());
    }

    /** The name that a spreadsheet gives to a cell: columns from 0, rows from 1. */
    static String name(int column, int row) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
