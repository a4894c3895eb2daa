package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.OrderConnection;
import org.xiaoshao.whistle.OrderEdge;
import org.xiaoshao.whistle.OrderFilterInput;
import org.xiaoshao.whistle.OrderView;
import org.xiaoshao.whistle.WhistleConnection;
import org.xiaoshao.whistle.WhistleCounts;
import org.xiaoshao.whistle.WhistleEdge;
import org.xiaoshao.whistle.WhistleFilterInput;
import org.xiaoshao.whistle.WhistleOrderBy;
import org.xiaoshao.whistle.WhistleRating;
import org.xiaoshao.whistle.WhistleTracking;
import org.xiaoshao.whistle.WhistleView;

/** Everything that is read of whistles, put together from rows and parts. */
@ApplicationScoped
public class WhistleReading {

    @Inject WhistleList list;
    @Inject OrderList orderList;
    @Inject WhistleReader reader;
    @Inject Trackings trackings;

    public Optional<WhistleView> byNumber(String number, Set<WhistlePart> parts) {
        return reader.views(list.byNumber(number, parts), parts).stream().findFirst();
    }

    public List<WhistleView> byIds(List<UUID> ids, Set<WhistlePart> parts) {
        return reader.views(list.byIds(ids, parts), parts);
    }

    /** Titles by id, of those that the caller may see and that have one. */
    public Map<UUID, String> titles(List<UUID> ids) {
        return list.byIds(ids, Set.of()).stream()
                .filter(row -> !row.title().isEmpty())
                .collect(Collectors.toMap(WhistleRow::id, WhistleRow::title));
    }

    /**
     * A whistle the caller has acted on, just now or before under the same key.
     *
     * @throws Refused {@code NOT_FOUND} when it has left their sight since
     */
    public WhistleView own(UUID id, Set<WhistlePart> parts) {
        return byIds(List.of(id), parts).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Fault.notFound()));
    }

    /** A whistle that is open to this transaction. */
    public WhistleView opened(UUID id, Set<WhistlePart> parts) {
        return reader.views(List.of(list.opened(id, parts)), parts).get(0);
    }

    public WhistleConnection list(
            WhistleFilterInput filter,
            WhistleOrderBy order,
            int size,
            String after,
            Set<WhistlePart> parts,
            boolean withCount) {
        var page = list.page(filter, order, size, after, parts);
        var views = reader.views(page.rows(), parts);
        var edges =
                IntStream.range(0, views.size())
                        .mapToObj(
                                i ->
                                        new WhistleEdge(
                                                WhistleList.cursor(page.rows().get(i), order)
                                                        .encode(),
                                                views.get(i)))
                        .toList();
        return new WhistleConnection(
                edges,
                views,
                page.info(row -> WhistleList.cursor(row, order)),
                withCount ? list.count(filter) : 0);
    }

    public WhistleCounts counts(List<WhistleFilterInput> filters) {
        return list.counts(filters);
    }

    public OrderConnection orders(
            OrderFilterInput filter, int size, String after, boolean withCount) {
        Page<OrderView> page = orderList.page(filter, size, after);
        var edges =
                page.rows().stream()
                        .map(order -> new OrderEdge(OrderList.cursor(order).encode(), order))
                        .toList();
        return new OrderConnection(
                edges,
                page.rows(),
                page.info(OrderList::cursor),
                withCount ? orderList.count(filter) : 0);
    }

    public Optional<OrderView> order(UUID id) {
        return orderList.byId(id);
    }

    public WhistleTracking track(String code) {
        return trackings.track(code);
    }

    public WhistleRating rating(String token) {
        return trackings.rating(token);
    }

    /** What the holder of a tracking code sees after an act. */
    public WhistleTracking trackingBy(UUID whistle, String code) {
        return trackings.trackingBy(whistle, code);
    }

    /** What the holder of a rating link sees after evaluating. */
    public WhistleTracking tracking(UUID whistle, String token) {
        return trackings.tracking(whistle, token);
    }
}
