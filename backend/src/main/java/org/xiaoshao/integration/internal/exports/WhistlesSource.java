package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiaoshao.integration.ExportConditionsInput;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.WhistleFilterInput;
import org.xiaoshao.whistle.WhistleOrderBy;
import org.xiaoshao.whistle.WhistleService;
import org.xiaoshao.whistle.WhistleView;

/** Whistles as their own query shows them. */
@ApplicationScoped
class WhistlesSource implements ExportSource<WhistleView> {

    @Inject WhistleService service;

    @Override
    public ExportList list() {
        return ExportList.WHISTLES;
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.of(
                Role.GRID_MEMBER,
                Role.COMMUNITY_WORKER,
                Role.COMMUNITY_SECRETARY,
                Role.ORGANISATION_STAFF,
                Role.DEPARTMENT_STAFF,
                Role.DEPARTMENT_HEAD,
                Role.TOWNSHIP_LEADER,
                Role.COUNTY_ORGANISER,
                Role.AUDITOR);
    }

    @Override
    public List<ExportColumn<WhistleView>> columns() {
        return List.of(
                new ExportColumn<>("number", WhistleView::number),
                new ExportColumn<>("title", WhistleView::title),
                new ExportColumn<>("kind", WhistleView::kind),
                new ExportColumn<>("urgency", WhistleView::urgency),
                new ExportColumn<>("source", WhistleView::source),
                new ExportColumn<>("state", WhistleView::state),
                new ExportColumn<>("level", WhistleView::level),
                new ExportColumn<>("community", row -> row.community().name()),
                new ExportColumn<>("grid", row -> row.grid() == null ? null : row.grid().name()),
                new ExportColumn<>("place", row -> row.place().words()),
                new ExportColumn<>("lead", row -> row.lead() == null ? null : row.lead().name()),
                new ExportColumn<>("reporters", WhistleView::reporterCount),
                new ExportColumn<>("blownAt", WhistleView::blownAt),
                new ExportColumn<>("reworks", WhistleView::reworkCount),
                new ExportColumn<>("closedAt", WhistleView::closedAt),
                new ExportColumn<>("writeOffNumber", WhistleView::writeOffNumber));
    }

    @Override
    public Batch<WhistleView> batch(
            ExportConditionsInput conditions, String after, boolean counted) {
        var filter = Optional.ofNullable(conditions.whistles()).orElse(WhistleFilterInput.ANY);
        var page =
                service.rows(
                        filter,
                        Optional.ofNullable(conditions.orderBy())
                                .orElse(WhistleOrderBy.BLOWN_NEWEST),
                        Page.MAX_FIRST,
                        after,
                        counted);
        return Batch.of(page.nodes(), page.pageInfo(), page.totalCount());
    }
}
