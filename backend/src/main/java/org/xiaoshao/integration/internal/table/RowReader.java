package org.xiaoshao.integration.internal.table;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.xiaoshao.integration.ImportRefusal;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.IntakeColumn;
import org.xiaoshao.shared.intake.IntakeRow;

/** Reads the rows of a file by the columns of their kind, from the top, one at a time. */
public final class RowReader implements AutoCloseable {

    private static final int MOST_ROWS = 200_000;

    /** Stands for the key of a column that has none. */
    private static final String BESIDE = "beside ";

    private final Table table;
    private final List<IntakeColumn> columns;
    private final Headers headers;
    private final CellReader cells;
    private int rows;

    private RowReader(Table table, List<IntakeColumn> columns) {
        this.table = table;
        this.columns = columns;
        headers = Headers.of(firstOf(table), columns);
        cells = new CellReader(table.dayZero());
    }

    /**
     * @throws TableRefused when the file is no table of that kind
     */
    public static RowReader open(Path file, List<IntakeColumn> columns) {
        var table = Tables.open(file);
        try {
            return new RowReader(table, columns);
        } catch (RuntimeException refused) {
            table.close();
            throw refused;
        }
    }

    /**
     * Reads the whole file once, by its outside alone.
     *
     * @return how many rows it has below its headers, blank ones left out
     * @throws TableRefused as {@link #open}, EMPTY, TOO_MANY_ROWS, or where it breaks off
     */
    public static int count(Path file, List<IntakeColumn> columns) {
        try (var reader = open(file, columns)) {
            for (var row = reader.nextFilled(); row != null; row = reader.nextFilled()) {
                if (reader.rows > MOST_ROWS) {
                    throw new TableRefused(ImportRefusal.TOO_MANY_ROWS, Cell.name(0, row.number()));
                }
            }
            if (reader.rows == 0) {
                throw new TableRefused(ImportRefusal.EMPTY, null);
            }
            return reader.rows;
        }
    }

    private static Table.Row firstOf(Table table) {
        var row = table.next();
        while (row != null && row.isBlank()) {
            row = table.next();
        }
        return row;
    }

    private Table.Row nextFilled() {
        var row = firstOf(table);
        if (row != null) {
            rows++;
        }
        return row;
    }

    /**
     * The next row that is not blank; null at the end. What is wrong with its cells it says itself.
     */
    public IntakeRow next() {
        var read = nextFilled();
        if (read == null) {
            return null;
        }
        var values = new HashMap<String, Object>();
        var row = new IntakeRow(read.number(), values);
        for (int i = 0; i < read.cells().size(); i++) {
            var column = headers.at(i);
            if (column != null) {
                take(row, values, column, read.cells().get(i));
            } else if (!read.cells().get(i).isBlank()) {
                row.wrong(BESIDE + i, ImportFaultCode.CELL_WITHOUT_COLUMN);
            }
        }
        for (var column : columns) {
            // A row that ends early: its last cells are empty.
            if (column.required()
                    && !values.containsKey(column.key())
                    && row.isFine(column.key())) {
                row.wrong(column.key(), ImportFaultCode.REQUIRED);
            }
        }
        return row;
    }

    private void take(
            IntakeRow row, HashMap<String, Object> values, IntakeColumn column, Cell cell) {
        var result = cells.read(cell, column);
        if (result.wrong() != null) {
            row.wrong(column.key(), result.wrong());
        } else if (result.value() != null) {
            values.put(column.key(), result.value());
        }
    }

    /** Tells what was found wrong in a row, from left to right. */
    public void faults(IntakeRow row, Consumer<CellFault> told) {
        row.wrongs().stream()
                .sorted(Comparator.comparingInt(wrong -> place(wrong.column())))
                .map(
                        wrong ->
                                new CellFault(
                                        row.number(),
                                        Cell.name(place(wrong.column()), row.number()),
                                        wrong.column().startsWith(BESIDE) ? "" : wrong.column(),
                                        wrong.code()))
                .forEach(told);
    }

    private int place(String column) {
        return column.startsWith(BESIDE)
                ? Integer.parseInt(column.substring(BESIDE.length()))
                : headers.place(column);
    }

    @Override
    public void close() {
        table.close();
    }
}
