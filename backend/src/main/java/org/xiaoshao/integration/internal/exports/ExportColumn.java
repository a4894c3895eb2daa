package org.xiaoshao.integration.internal.exports;

import java.util.function.Function;

/**
 * One column of a list as a file.
 *
 * @param key stable name, the same as clients ask for
 * @param value text, number, day, instant, truth, a constant that has a word, or null
 */
record ExportColumn<T>(String key, Function<T, Object> value) {}
