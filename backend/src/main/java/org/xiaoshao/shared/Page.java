package org.xiaoshao.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list read by keyset: ask the database for {@link #limit} rows and the extra one
 * tells whether there is more.
 */
public record Page<T>(List<T> rows, boolean hasNext, boolean hasPrevious) {

    public static final int DEFAULT_FIRST = 20;
    public static final int MAX_FIRST = 100;

    /** totalCount stops counting here; a bigger list says this number. */
    public static final int COUNT_CAP = 10_000;

    /**
     * The page size asked for.
     *
     * @throws DomainException {@code FIRST_OUT_OF_RANGE} outside 1..100
     */
    public static int size(Integer first) {
        if (first == null) {
            return DEFAULT_FIRST;
        }
        if (first < 1 || first > MAX_FIRST) {
            throw new DomainException(
                    "FIRST_OUT_OF_RANGE",
                    "first",
                    "first must be between 1 and " + MAX_FIRST + ".");
        }
        return first;
    }

    /** Rows to fetch for a page of that size: one more, to know whether there is a next page. */
    public static int limit(int size) {
        return size + 1;
    }

    /**
     * The end of a statement that fetches a page of that size. It stands in the text, not in a
     * parameter: plans are made once for all values (ADR 0020), and only one that knows how few
     * rows are wanted follows the order of an index.
     */
    public static String limitSql(int size) {
        return " limit " + limit(size);
    }

    /** Cuts the extra row off. */
    public static <T> Page<T> of(List<T> fetched, int size, boolean reachedByCursor) {
        var more = fetched.size() > size;
        return new Page<>(
                List.copyOf(more ? fetched.subList(0, size) : fetched), more, reachedByCursor);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(rows.stream().<R>map(change).toList(), hasNext, hasPrevious);
    }

    public PageInfo info(Function<? super T, Cursor> cursorOf) {
        return rows.isEmpty()
                ? new PageInfo(hasNext, hasPrevious, null, null)
                : new PageInfo(
                        hasNext,
                        hasPrevious,
                        cursorOf.apply(rows.get(0)).encode(),
                        cursorOf.apply(rows.get(rows.size() - 1)).encode());
    }
}
