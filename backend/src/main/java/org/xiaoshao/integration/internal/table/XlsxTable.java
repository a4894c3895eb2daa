package org.xiaoshao.integration.internal.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.xiaoshao.integration.ImportRefusal;

/** The first sheet of an XLSX file that {@link PackedFile} has looked through. */
final class XlsxTable implements Table {

    /** Cells of a row beyond this are nobody's column. */
    private static final int MOST_COLUMNS = 100;

    private static final int MOST_DIGITS = 40;

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> rows;
    private final Iterator<org.dhatim.fastexcel.reader.Row> iterator;
    private int last;

    XlsxTable(Path file) {
        ReadableWorkbook opened = null;
        try {
            opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            rows = opened.getFirstSheet().openStream();
            iterator = rows.iterator();
            workbook = opened;
        } catch (IOException | RuntimeException broken) {
            close(opened);
            throw new TableRefused(ImportRefusal.FILE_BROKEN, null);
        }
    }

    @Override
    public Table.Row next() {
        try {
            if (!iterator.hasNext()) {
                return null;
            }
            var row = iterator.next();
            last = row.getRowNum();
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
                cells.add(row.getOptionalCell(i).map(this::cell).orElse(Cell.EMPTY));
            }
            return new Table.Row(last, cells);
        } catch (RuntimeException broken) {
            throw new TableRefused(ImportRefusal.FILE_BROKEN, Cell.name(0, last + 1));
        }
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return new Cell(Cell.Kind.FORMULA, null, null);
        }
        return switch (cell.getType()) {
            case NUMBER -> {
                var number = cell.asNumber();
                yield number == null ? Cell.EMPTY : number(number.stripTrailingZeros());
            }
            case STRING -> Cell.text(cell.asString());
            case BOOLEAN -> Cell.text(cell.getRawValue());
            case ERROR -> new Cell(Cell.Kind.ERROR, null, null);
            default -> Cell.EMPTY;
        };
    }

    /** Written out, 1E999999999 would fill the memory. */
    private static Cell number(BigDecimal number) {
        return Math.abs(number.scale()) > MOST_DIGITS
                ? new Cell(Cell.Kind.ERROR, null, null)
                : new Cell(Cell.Kind.NUMBER, number.toPlainString(), number);
    }

    @Override
    public LocalDate dayZero() {
        return workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    @Override
    public void close() {
        rows.close();
        close(workbook);
    }

    private static void close(ReadableWorkbook workbook) {
        if (workbook == null) {
            return;
        }
        try {
            workbook.close();
        } catch (IOException nothingIsWritten) {
            throw new java.io.UncheckedIOException(nothingIsWritten);
        }
    }
}
