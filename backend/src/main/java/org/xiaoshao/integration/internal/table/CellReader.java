package org.xiaoshao.integration.internal.table;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.shared.intake.ImportFaultCode;
import org.xiaoshao.shared.intake.IntakeColumn;

/**
 * Reads one cell by the form of its column. A formula is never computed and never taken for its
 * text: what it shows may differ from what it showed when somebody looked.
 */
final class CellReader {

    private static final String FORMULA_SIGNS = "=+-@";
    private static final Pattern SCIENTIFIC =
            Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern DAY =
            Pattern.compile(
                    "([0-9]{4})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?"
                            + "|([0-9]{4})([0-9]{2})([0-9]{2})");

    /** Digits that a spreadsheet keeps of a number. */
    private static final int KEPT_DIGITS = 15;

    private final LocalDate dayZero;

    CellReader(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    /** What a cell holds, or what is wrong with it; both null when it is empty. */
    record Result(Object value, ImportFaultCode wrong) {

        private static Result of(Object value) {
            return new Result(value, null);
        }

        private static Result wrong(ImportFaultCode code) {
            return new Result(null, code);
        }
    }

    Result read(Cell cell, IntakeColumn column) {
        if (cell.kind() == Cell.Kind.FORMULA) {
            return Result.wrong(ImportFaultCode.FORMULA);
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            return Result.wrong(ImportFaultCode.CELL_ERROR);
        }
        var text = TextRules.clean(cell.text());
        if (text == null) {
            return column.required() ? Result.wrong(ImportFaultCode.REQUIRED) : Result.of(null);
        }
        if (isFormula(text, cell, column)) {
            return Result.wrong(ImportFaultCode.FORMULA);
        }
        return switch (column.form()) {
            case TEXT -> text(text, column);
            case LIST -> list(text, column);
            case WORD -> word(text, column);
            case NUMBER -> number(text, column);
            case DATE -> date(text, cell);
            case DIGITS -> digits(text, cell, column);
        };
    }

    /** Also what a spreadsheet would take for one when it is handed out again. */
    private static boolean isFormula(String text, Cell cell, IntakeColumn column) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return false;
        }
        var first = text.charAt(0);
        return switch (column.form()) {
            case NUMBER, DATE, DIGITS -> first == '=' || first == '@';
            default -> FORMULA_SIGNS.indexOf(first) >= 0;
        };
    }

    private static Result text(String text, IntakeColumn column) {
        return TextRules.faultOf(text, column.most())
                .map(fault -> Result.wrong(ImportFaultCode.valueOf(fault.name())))
                .orElseGet(
                        () ->
                                text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0
                                        ? Result.wrong(ImportFaultCode.TEXT_INVALID)
                                        : Result.of(text));
    }

    private static Result list(String text, IntakeColumn column) {
        var parts =
                Arrays.stream(text.split("[、,，;；]"))
                        .map(TextRules::clean)
                        .filter(part -> part != null)
                        .toList();
        for (var part : parts) {
            var one = text(part, column);
            if (one.wrong() != null) {
                return one;
            }
        }
        return Result.of(List.copyOf(parts));
    }

    private static Result word(String text, IntakeColumn column) {
        return column.words().stream()
                .filter(
                        word ->
                                word.zh().equals(text)
                                        || word.en().equalsIgnoreCase(text)
                                        || word.value().equalsIgnoreCase(text))
                .findFirst()
                .map(word -> Result.of(word.value()))
                .orElseGet(() -> Result.wrong(ImportFaultCode.WORD_UNKNOWN));
    }

    private static Result number(String text, IntakeColumn column) {
        try {
            int number = Integer.parseInt(narrow(text));
            return Math.abs((long) number) <= column.most()
                    ? Result.of(number)
                    : Result.wrong(ImportFaultCode.NUMBER_INVALID);
        } catch (NumberFormatException notWhole) {
            return Result.wrong(ImportFaultCode.NUMBER_INVALID);
        }
    }

    private Result date(String text, Cell cell) {
        try {
            // As a number it is a count of days, or a day written without signs between.
            if (cell.kind() == Cell.Kind.NUMBER && text.length() != 8) {
                return Result.of(plausible(dayZero.plusDays(cell.number().longValueExact())));
            }
            var match = DAY.matcher(narrow(text));
            if (!match.matches()) {
                return Result.wrong(ImportFaultCode.DATE_INVALID);
            }
            var from = match.group(1) != null ? 1 : 4;
            return Result.of(
                    plausible(
                            LocalDate.of(
                                    Integer.parseInt(match.group(from)),
                                    Integer.parseInt(match.group(from + 1)),
                                    Integer.parseInt(match.group(from + 2)))));
        } catch (DateTimeException | ArithmeticException noSuchDay) {
            return Result.wrong(ImportFaultCode.DATE_INVALID);
        }
    }

    /** A day of our calendar and our database. */
    private static LocalDate plausible(LocalDate day) {
        if (day.getYear() < 1800 || day.getYear() > 2200) {
            throw new DateTimeException("Out of range");
        }
        return day;
    }

    private static Result digits(String text, Cell cell, IntakeColumn column) {
        var narrow = narrow(text);
        if (cell.kind() == Cell.Kind.NUMBER
                        && cell.number().precision() - cell.number().scale() > KEPT_DIGITS
                || SCIENTIFIC.matcher(narrow).matches()) {
            return Result.wrong(ImportFaultCode.DIGITS_LOST);
        }
        return text(narrow, column);
    }

    /** Digits as typed on a Chinese keyboard are digits. */
    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
