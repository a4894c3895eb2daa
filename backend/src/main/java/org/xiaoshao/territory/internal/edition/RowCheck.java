package org.xiaoshao.territory.internal.edition;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;
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

    private final EditionFile file;
    private final int columns;

    /**
     * @param header the columns that the file has
     * @throws EditionRefused COLUMN_MISSING
     */
    RowCheck(EditionFile file, List<String> header) {
        this.file = file;
        this.columns = header.size();
        Stream.concat(
                        Stream.of(CODE, NAME),
                        Stream.concat(Stream.ofNullable(file.parent()), file.others().stream()))
                .filter(column -> !header.contains(column))
                .findFirst()
                .ifPresent(
                        column -> {
                            throw refused(
                                    Reason.COLUMN_MISSING, 1, column, "there is no such column.");
                        });
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
        var code = cells.get(CODE);
        if (code.length() != file.level().digits() || DivisionCode.parse(code).isEmpty()) {
            throw refused(
                    Reason.CODE_INVALID,
                    number,
                    CODE,
                    "a code of this level has " + file.level().digits() + " digits.");
        }
        if (file.parent() != null) {
            inside(cells, code, file.parent(), number);
            file.others().forEach(column -> inside(cells, code, column, number));
        }
        return EditionRow.of(code, name(cells.get(NAME).strip(), number), file.level());
    }

    private void inside(CSVRecord cells, String code, String column, long number) {
        var digits = digits(column);
        if (!code.substring(0, digits).equals(cells.get(column))) {
            throw refused(
                    Reason.CODE_INVALID,
                    number,
                    column,
                    "the first " + digits + " digits of this row's code were expected.");
        }
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
        var control = name.codePoints().anyMatch(Character::isISOControl);
        if (control || TextRules.faultOf(name, LONGEST_NAME).isPresent()) {
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
