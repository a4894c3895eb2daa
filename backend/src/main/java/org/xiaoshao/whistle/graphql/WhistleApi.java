package org.xiaoshao.whistle.graphql;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.whistle.OrderConnection;
import org.xiaoshao.whistle.OrderFilterInput;
import org.xiaoshao.whistle.OrderView;
import org.xiaoshao.whistle.WhistleConnection;
import org.xiaoshao.whistle.WhistleFilterInput;
import org.xiaoshao.whistle.WhistleOrderBy;
import org.xiaoshao.whistle.WhistleService;
import org.xiaoshao.whistle.WhistleView;
import org.xiaoshao.whistle.internal.WhistlePart;

/** Reads whistles and orders within the caller's scope. */
@GraphQLApi
@Authenticated
public class WhistleApi {

    @Inject WhistleService service;
    @Inject Selection selection;

    @Query("whistle")
    @Description(
            "The whistle with that number; null when there is none or the caller may not see it.")
    public WhistleView whistle(
            @Name("number") @Description("Its number, for instance QX-2026-00042.") @NonNull
                    String number) {
        return service.byNumber(number, WhistlePart.selected(selection.current(), "")).orElse(null);
    }

    @Query("whistles")
    @Description("The whistles the caller may see.")
    public @NonNull WhistleConnection whistles(
            @Name("filter") @Description("Which; all when absent.") WhistleFilterInput filter,
            @Name("orderBy") @Description("In which order; newest first when absent.")
                    WhistleOrderBy orderBy,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        var fields = selection.current();
        return service.list(
                Optional.ofNullable(filter).orElse(WhistleFilterInput.ANY),
                Optional.ofNullable(orderBy).orElse(WhistleOrderBy.BLOWN_NEWEST),
                first,
                after,
                WhistlePart.selected(fields, "nodes/", "edges/node/"),
                fields.has("totalCount"));
    }

    @Query("orders")
    @Description("The orders of the organisations the caller answers for, newest first.")
    public @NonNull OrderConnection orders(
            @Name("filter") @Description("Which; all when absent.") OrderFilterInput filter,
            @Name("first") @Description("How many, 1 to 100; 20 when absent.") Integer first,
            @Name("after") @Description("Cursor to go on from.") String after) {
        return service.orders(
                Optional.ofNullable(filter).orElse(OrderFilterInput.ANY),
                first,
                after,
                selection.current().has("totalCount"));
    }

    /** One service call for all orders of a response, whatever their number. */
    @Name("whistle")
    @Description("The whistle it is about; null when the caller may not see it.")
    public List<WhistleView> whistlesOf(@Source List<OrderView> orders) {
        var ids = orders.stream().map(OrderView::whistleId).distinct().toList();
        var found =
                Rows.byKey(service.byIds(ids, WhistlePart.ALL), view -> UUID.fromString(view.id()));
        return Rows.align(orders, OrderView::whistleId, found);
    }
}
