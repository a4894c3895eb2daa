package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaoshao.integration.ExportConditionsInput;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.OrderFilterInput;
import org.xiaoshao.whistle.OrderView;
import org.xiaoshao.whistle.WhistleService;
import org.xiaoshao.whistle.WhistleView;

/** Orders as their own query shows them, each with its whistle. */
@ApplicationScoped
class OrderSource implements ExportSource<OrderSource.Row> {

    @Inject WhistleService service;

    record Row(OrderView order, WhistleView whistle) {}

    @Override
    public ExportList list() {
        return ExportList.ORDERS;
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.of(Role.ORGANISATION_STAFF, Role.DEPARTMENT_STAFF, Role.DEPARTMENT_HEAD);
    }

    @Override
    public List<ExportColumn<Row>> columns() {
        return List.of(
                new ExportColumn<>(
                        "whistle", row -> row.whistle() == null ? null : row.whistle().number()),
                new ExportColumn<>(
                        "title", row -> row.whistle() == null ? null : row.whistle().title()),
                new ExportColumn<>("organisation", row -> row.order().organisation().name()),
                new ExportColumn<>("role", row -> row.order().role()),
                new ExportColumn<>("state", row -> row.order().state()),
                new ExportColumn<>("sentAt", row -> row.order().sentAt()),
                new ExportColumn<>("signedAt", row -> row.order().signedAt()),
                new ExportColumn<>("onSiteAt", row -> row.order().onSiteAt()),
                new ExportColumn<>("doneAt", row -> row.order().doneAt()),
                new ExportColumn<>("people", row -> row.order().people()),
                new ExportColumn<>("result", row -> row.order().result()));
    }

    @Override
    public Batch<Row> batch(ExportConditionsInput conditions, String after, boolean counted) {
        var filter = Optional.ofNullable(conditions.orders()).orElse(OrderFilterInput.ANY);
        var page = service.orders(filter, Page.MAX_FIRST, after, counted);
        var whistles =
                service
                        .byIds(
                                page.nodes().stream().map(OrderView::whistleId).distinct().toList(),
                                Set.of())
                        .stream()
                        .collect(Collectors.toMap(WhistleView::id, one -> one));
        var rows =
                page.nodes().stream()
                        .map(one -> new Row(one, whistles.get(one.whistleId().toString())))
                        .toList();
        return Batch.of(rows, page.pageInfo(), page.totalCount());
    }
}
