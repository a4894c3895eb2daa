package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaoshao.integration.ExportConditionsInput;
import org.xiaoshao.integration.ExportList;
import org.xiaoshao.people.DwellingView;
import org.xiaoshao.people.HouseholdView;
import org.xiaoshao.people.PeopleService;
import org.xiaoshao.people.ResidentFilterInput;
import org.xiaoshao.people.ResidentView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Role;

/** Residents as their own query shows them, masked, each with the door. */
@ApplicationScoped
class ResidentSource implements ExportSource<ResidentSource.Row> {

    @Inject PeopleService service;

    record Row(ResidentView resident, HouseholdView household) {

        /** Says nothing: it is personal. */
        @Override
        public String toString() {
            return "Row[]";
        }
    }

    @Override
    public ExportList list() {
        return ExportList.RESIDENTS;
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.of(Role.GRID_MEMBER, Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY);
    }

    @Override
    public List<ExportColumn<Row>> columns() {
        return List.of(
                door("community", dwelling -> dwelling.community().name()),
                door("building", dwelling -> dwelling.building().name()),
                door("unit", DwellingView::unit),
                door("number", DwellingView::number),
                new ExportColumn<>("name", row -> row.resident().name()),
                new ExportColumn<>("relation", row -> row.resident().relation()),
                new ExportColumn<>("sex", row -> row.resident().sex()),
                new ExportColumn<>("birthYear", row -> row.resident().birthYear()),
                new ExportColumn<>("phone", row -> row.resident().phoneMasked()),
                new ExportColumn<>("idNumber", row -> row.resident().idNumberMasked()),
                new ExportColumn<>("movedIn", row -> row.resident().movedIn()),
                new ExportColumn<>("movedOut", row -> row.resident().movedOut()));
    }

    private static ExportColumn<Row> door(String key, Function<DwellingView, Object> value) {
        return new ExportColumn<>(
                key,
                row -> row.household() == null ? null : value.apply(row.household().dwelling()));
    }

    @Override
    public Batch<Row> batch(ExportConditionsInput conditions, String after, boolean counted) {
        var filter = Optional.ofNullable(conditions.residents()).orElse(ResidentFilterInput.ANY);
        var page = service.residents(filter, Page.MAX_FIRST, after, counted);
        var households =
                service
                        .householdsByIds(
                                page.nodes().stream()
                                        .map(ResidentView::householdId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(HouseholdView::id, one -> one));
        var rows =
                page.nodes().stream()
                        .map(one -> new Row(one, households.get(one.householdId().toString())))
                        .toList();
        return Batch.of(rows, page.pageInfo(), page.totalCount());
    }
}
