package org.xiaoshao.integration.internal.exports;

import java.util.List;
import org.xiaoshao.shared.PageInfo;

/**
 * One page of a list.
 *
 * @param next cursor to go on from; null at the end
 * @param total rows in all, where it was asked for
 */
record Batch<T>(List<T> rows, String next, int total) {

    static <T> Batch<T> of(List<T> rows, PageInfo info, int total) {
        return new Batch<>(rows, info.hasNextPage() ? info.endCursor() : null, total);
    }
}
