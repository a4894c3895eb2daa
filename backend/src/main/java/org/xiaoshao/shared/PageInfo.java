package org.xiaoshao.shared;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Where a page stands in its list (Relay connection specification). */
@Description("Where a page stands in its list.")
public record PageInfo(
        @Description("Whether there is more after this page.") @NonNull Boolean hasNextPage,
        @Description("Whether this page was reached by a cursor, so there is something before it.")
                @NonNull
                Boolean hasPreviousPage,
        @Description("Cursor of the first row; null on an empty page.") String startCursor,
        @Description("Cursor of the last row; null on an empty page.") String endCursor) {}
