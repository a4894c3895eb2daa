package org.xiaoshao.integration.internal.table;

import java.time.LocalDate;
import java.util.List;

/** A file of rows, read from the top, one row at a time. */
interface Table extends AutoCloseable {

    /** One row, numbered as a spreadsheet does. */
    record Row(int number, List<Cell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /**
     * The next row, blank ones included; null at the end.
     *
     * @throws TableRefused when the file cannot be read on
     */
    Row next();

    /** The day that a day's number 0 stands for, where days are numbers. */
    default LocalDate dayZero() {
        return LocalDate.EPOCH;
    }

    @Override
    void close();
}
