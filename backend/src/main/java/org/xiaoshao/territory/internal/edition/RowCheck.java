package org.xiaoshao.territory.internal.edition;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.EditionRefused;
import org.xiaoshao.territory.EditionRefused.Reason;

/**
 * What a row of one file must be by itself. Codes nest, so that a row's own digits name all above
 * it.
 */
final class RowCheck {

    static final String CODE = "code";
    private static final String NAME = "name";

    /** The longest in 2.7.0 has 33 characters. */
    private static final int LONGEST_NAME = 100;

    /** A column that names a division above: where it stands, and how many digits it has. */
    private record Above(String column, int place, int digits) {}

    private final EditionFile file;
    private final int columns;
    private final int code;
    private final int name;
    private final List<Above> above;

    /**
     * @param header the columns that the file has
     * @throws EditionRefused COLUMN_MISSING
     */
    RowCheck(EditionFile file, List<String> header) {
        this.file = file;
        this.columns = header.size();
        this.code = place(header, CODE);
        this.name = place(header, NAME);
        this.above =
                Stream.concat(Stream.ofNullable(file.parent()), file.others().stream())
                        .map(column -> new Above(column, place(header, column), digits(column)))
                        .toList();
    }

    private int place(List<String> header, String column) {
        var place = header.indexOf(column);
        if (place < 0) {
            throw refused(Reason.COLUMN_MISSING, 1, column, "there is no such column.");
        }
        return place;
    }

    String parentColumn() {
        return file.parent();
    }

    /**
     * The division that a row speaks of.
     *
     * @throws EditionRefused ROW_BROKEN, CODE_INVALID, NAME_BLANK, NAME_INVALID
     */
    EditionRow row(CSVRecord cells, long number) {
        if (cells.size() != columns) {
            throw refused(
                    Reason.ROW_BROKEN,
                    number,
                    null,
                    cells.size() + " cells instead of " + columns + ".");
        }
        var digits = cells.get(code);
        if (digits.length() != file.level().digits() || !isDigits(digits)) {
            throw refused(
                    Reason.CODE_INVALID,
                    number,
                    CODE,
                    "a code of this level has " + file.level().digits() + " digits.");
        }
        for (var one : above) {
            var cell = cells.get(one.place());
            if (cell.length() != one.digits() || !digits.startsWith(cell)) {
                throw refused(
                        Reason.CODE_INVALID,
                        number,
                        one.column(),
                        "the first " + one.digits() + " digits of this row's code were expected.");
            }
        }
        return EditionRow.of(digits, name(cells.get(name).strip(), number), file.level());
    }

    /** Of ASCII, as a code has them. */
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int digits(String column) {
        return switch (column) {
            case "provinceCode" -> EditionFile.PROVINCES.level().digits();
            case "cityCode" -> EditionFile.CITIES.level().digits();
            case "areaCode" -> EditionFile.AREAS.level().digits();
            default -> EditionFile.STREETS.level().digits();
        };
    }

    private String name(String name, long number) {
        if (name.isEmpty()) {
            throw refused(Reason.NAME_BLANK, number, NAME, "no name.");
        }
        // Nor line ends and tabs, which other texts may hold.
        var broken = name.indexOf('\t') >= 0 || name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0;
        if (broken || TextRules.faultOf(name, LONGEST_NAME).isPresent()) {
            throw refused(
                    Reason.NAME_INVALID,
                    number,
                    NAME,
                    "no name has more than " + LONGEST_NAME + " characters or control characters.");
        }
        return name;
    }

    EditionRefused refused(Reason reason, long row, String column, String message) {
        var where = file.fileName() + ", row " + row + (column == null ? "" : ", column " + column);
        return new EditionRefused(reason, where, message);
    }
}
