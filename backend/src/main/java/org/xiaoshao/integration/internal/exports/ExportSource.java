package org.xiaoshao.integration.internal.exports;

import java.util.List;
import java.util.Set;
import org.xiaoshao.integration.ExportConditionsInput;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.shared.Role;

/**
 * A list that can be had as a file. It is read by its capability's own service, on behalf of
 * whoever asked: what they would see, and no more.
 */
interface ExportSource<T> {

    ExportList list();

    /** Who may read it, as its own query says. */
    Set<Role> readers();

    /** All columns that it has. */
    List<ExportColumn<T>> columns();

    /** A page of it, as large as pages may be. */
    Batch<T> batch(ExportConditionsInput conditions, String after, boolean counted);
}
