package org.xiaoshao.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers of batched fields. The executor hands over a list of parents and trusts that the answers
 * come in the same number and order; a query promises neither.
 */
public final class Rows {

    private Rows() {}

    /** One answer for each parent, in the parents' order; null where nothing was found. */
    public static <P, K, V> List<V> align(
            List<P> parents, Function<? super P, K> keyOf, Map<K, V> found) {
        return parents.stream().map(keyOf).map(found::get).toList();
    }

    /** The rows of each parent, in the parents' order; empty where there are none. */
    public static <P, K, V> List<List<V>> alignLists(
            List<P> parents, Function<? super P, K> keyOf, Map<K, List<V>> found) {
        return parents.stream().map(keyOf).map(key -> found.getOrDefault(key, List.of())).toList();
    }

    /** Rows by their key; the key is unique. */
    public static <K, V> Map<K, V> byKey(Collection<V> rows, Function<? super V, K> keyOf) {
        return rows.stream().collect(Collectors.toMap(keyOf, Function.identity()));
    }
}
