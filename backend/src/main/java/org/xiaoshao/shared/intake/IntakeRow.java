package org.xiaoshao.shared.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a file: what stands in it, read by the form of each column, and what was found about
 * it. A cell that is empty, or whose form is wrong, holds nothing.
 */
public final class IntakeRow {

    /** What taking a row in does. */
    public enum Effect {
        ADDS,
        /** Adds, and changes something that is there. */
        CHANGES,
        /** Nothing: it is there already. */
        NOTHING
    }

    /** Something wrong in one column; the key of a column, never a value. */
    public record Wrong(String column, ImportFaultCode code) {}

    private final int number;
    private final Map<String, Object> values;
    private final List<Wrong> wrongs = new ArrayList<>(0);
    private Effect effect = Effect.ADDS;
    private Object found;

    /**
     * @param number of the row in the file, from 1 on, headers included
     * @param values by key of the column: text, whole number, day or list of texts
     */
    public IntakeRow(int number, Map<String, Object> values) {
        this.number = number;
        this.values = values;
    }

    public int number() {
        return number;
    }

    /** A text or a word as the API writes it; null where there is none. */
    public String text(String column) {
        return (String) values.get(column);
    }

    public Integer number(String column) {
        return (Integer) values.get(column);
    }

    public LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    /** The texts of a list; empty where there are none. */
    @SuppressWarnings("unchecked")
    public List<String> list(String column) {
        return Objects.requireNonNullElse((List<String>) values.get(column), List.of());
    }

    public <E extends Enum<E>> E word(String column, Class<E> type) {
        var value = text(column);
        return value == null ? null : Enum.valueOf(type, value);
    }

    public void wrong(String column, ImportFaultCode code) {
        wrongs.add(new Wrong(column, code));
    }

    public void wrongUnless(boolean fine, String column, ImportFaultCode code) {
        if (!fine) {
            wrong(column, code);
        }
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }

    public boolean isFaultless() {
        return wrongs.isEmpty();
    }

    /** Whether nothing is wrong in that column; further looks at it would only say so again. */
    public boolean isFine(String column) {
        return wrongs.stream().noneMatch(wrong -> wrong.column().equals(column));
    }

    public Effect effect() {
        return effect;
    }

    public void does(Effect what) {
        effect = what;
    }

    /** Keeps what the check found out for the writing. */
    public void found(Object what) {
        found = what;
    }

    public <T> T found(Class<T> type) {
        return type.cast(found);
    }

    /** Says nothing of the values: they are personal. */
    @Override
    public String toString() {
        return "IntakeRow[" + number + "]";
    }
}
