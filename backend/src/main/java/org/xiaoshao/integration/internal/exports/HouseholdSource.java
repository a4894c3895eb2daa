package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiaoshao.integration.ExportConditionsInput;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.people.HouseholdFilterInput;
import org.xiaoshao.people.HouseholdView;
import org.xiaoshao.people.PeopleService;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Role;

/** Households as their own query shows them. */
@ApplicationScoped
class HouseholdSource implements ExportSource<HouseholdView> {

    @Inject PeopleService service;

    @Override
    public ExportList list() {
        return ExportList.HOUSEHOLDS;
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.of(Role.GRID_MEMBER, Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY);
    }

    @Override
    public List<ExportColumn<HouseholdView>> columns() {
        return List.of(
                new ExportColumn<>("community", row -> row.dwelling().community().name()),
                new ExportColumn<>("building", row -> row.dwelling().building().name()),
                new ExportColumn<>("unit", row -> row.dwelling().unit()),
                new ExportColumn<>("number", row -> row.dwelling().number()),
                new ExportColumn<>("head", HouseholdView::headName),
                new ExportColumn<>("people", HouseholdView::residentCount),
                new ExportColumn<>("tenure", HouseholdView::tenure),
                new ExportColumn<>("registration", HouseholdView::registration),
                new ExportColumn<>("movedIn", HouseholdView::movedIn),
                new ExportColumn<>("movedOut", HouseholdView::movedOut));
    }

    @Override
    public Batch<HouseholdView> batch(
            ExportConditionsInput conditions, String after, boolean counted) {
        var filter = Optional.ofNullable(conditions.households()).orElse(HouseholdFilterInput.ANY);
        var page = service.households(filter, Page.MAX_FIRST, after, counted);
        return Batch.of(page.nodes(), page.pageInfo(), page.totalCount());
    }
}
