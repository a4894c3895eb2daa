package org.xiaoshao.integration.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xiaoshao.integration.ImportRefusal;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.IntakeColumn;

/**
 * Which column of a file is which, by the headers of its first row: in Chinese, in English or as
 * the API names it; blanks, letter case and a star for what is needed make no difference.
 */
final class Headers {

    private final IntakeColumn[] columns;
    private final Map<String, Integer> places = new HashMap<>();

    private Headers(IntakeColumn[] columns) {
        this.columns = columns;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != null) {
                places.put(columns[i].key(), i);
            }
        }
    }

    /**
     * @throws TableRefused EMPTY, HEADERS_WRONG with every fault of them
     */
    static Headers of(Table.Row row, List<IntakeColumn> wanted) {
        if (row == null) {
            throw new TableRefused(ImportRefusal.EMPTY, null);
        }
        var faults = new ArrayList<CellFault>();
        var columns = new IntakeColumn[row.cells().size()];
        var seen = new HashSet<String>();
        for (int i = 0; i < columns.length; i++) {
            var cell = row.cells().get(i);
            if (cell.isBlank()) {
                continue;
            }
            columns[i] = column(cell, wanted);
            var name = Cell.name(i, row.number());
            if (columns[i] == null) {
                faults.add(new CellFault(row.number(), name, "", ImportFaultCode.HEADER_UNKNOWN));
            } else if (!seen.add(columns[i].key())) {
                faults.add(
                        new CellFault(
                                row.number(),
                                name,
                                columns[i].key(),
                                ImportFaultCode.HEADER_TWICE));
            }
        }
        for (var column : wanted) {
            if (column.required() && !seen.contains(column.key())) {
                faults.add(
                        new CellFault(
                                row.number(),
                                Cell.name(columns.length, row.number()),
                                column.key(),
                                ImportFaultCode.HEADER_MISSING));
            }
        }
        if (!faults.isEmpty()) {
            throw new TableRefused(ImportRefusal.HEADERS_WRONG, faults.get(0).cell(), faults);
        }
        return new Headers(columns);
    }

    private static IntakeColumn column(Cell cell, List<IntakeColumn> wanted) {
        var text = plain(cell.text() == null ? "" : cell.text());
        return wanted.stream()
                .filter(
                        column ->
                                text.equals(plain(column.zh()))
                                        || text.equals(plain(column.en()))
                                        || text.equals(plain(column.key())))
                .findFirst()
                .orElse(null);
    }

    private static String plain(String header) {
        return header.replaceAll("[\\s*＊\\uFEFF]", "").toLowerCase(Locale.ROOT);
    }

    /** The column that stands there; null for a nameless one. */
    IntakeColumn at(int place) {
        return place < columns.length ? columns[place] : null;
    }

    /** Where a column stands; behind all others when it is missing. */
    int place(String key) {
        return places.getOrDefault(key, columns.length);
    }
}
