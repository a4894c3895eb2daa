package org.xiaoshao.people.internal;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.people.DwellingView;
import org.xiaoshao.people.HouseholdView;
import org.xiaoshao.people.PeopleAvailableAction;
import org.xiaoshao.people.Registration;
import org.xiaoshao.people.Tenure;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.GridView;

/** A household with its dwelling and place, in one statement. */
record HouseholdRow(Tuple row) {

    static final String FROM =
            """
            household h
            join dwelling w on w.id = h.dwelling_id
            join division c on c.code = h.community_code
            join building b on b.id = h.building_id
            left join grid g on g.id = b.grid_id\
            """;

    static final String SELECT =
            """
            select h.id, h.tenure, h.registration, h.moved_in, h.moved_out, h.moved_out_at, h.version, h.address_order,
                   h.community_code, h.grid_id, c.community_name, w.id as dwelling_id, w.number, w.floor, w.unit, b.id as building_id,
                   b.name as building_name, b.units, g.id as building_grid_id, g.name as grid_name,
                   coalesce(i.living, 0) as living, i.head
            from\s\
            """
                    + FROM
                    + """

            left join lateral (
                select count(*)::int as living, max(r.name) filter (where r.relation = 'HEAD') as head
                from resident r
                where r.household_id = h.id and r.moved_out is null and r.merged_into is null
            ) i on true\
            """;

    UUID id() {
        return row.get("id", UUID.class);
    }

    String communityCode() {
        return text("community_code");
    }

    UUID gridId() {
        return row.get("grid_id", UUID.class);
    }

    String addressOrder() {
        return text("address_order");
    }

    Tenure tenure() {
        return Tenure.valueOf(text("tenure"));
    }

    Registration registration() {
        return Optional.ofNullable(text("registration")).map(Registration::valueOf).orElse(null);
    }

    LocalDate movedOut() {
        return row.get("moved_out", LocalDate.class);
    }

    /** When the last day was recorded; null when there is none, or nobody wrote down when. */
    Instant movedOutAt() {
        return row.get("moved_out_at", Instant.class);
    }

    DwellingView dwelling() {
        var community = new CommunityView(communityCode(), text("community_name"));
        var grid = row.get("building_grid_id", UUID.class);
        var building =
                new BuildingView(
                        row.get("building_id", UUID.class).toString(),
                        text("building_name"),
                        grid == null
                                ? null
                                : new GridView(grid.toString(), text("grid_name"), community),
                        Arrays.stream((Object[]) row.get("units")).map(Object::toString).toList());
        return new DwellingView(
                row.get("dwelling_id", UUID.class).toString(),
                community,
                building,
                text("unit"),
                text("number"),
                row.get("floor", Integer.class));
    }

    HouseholdView view(List<PeopleAvailableAction> actions) {
        return new HouseholdView(
                id().toString(),
                dwelling(),
                tenure(),
                registration(),
                row.get("moved_in", LocalDate.class),
                movedOut(),
                text("head"),
                row.get("living", Integer.class),
                actions,
                row.get("version", Integer.class));
    }

    private String text(String column) {
        return row.get(column, String.class);
    }
}
