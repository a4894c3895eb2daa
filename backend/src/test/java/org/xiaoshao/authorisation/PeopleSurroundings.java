package org.xiaoshao.authorisation;

import java.util.UUID;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.TableOwner;

/**
 * A household in each kind of place, with one person in it. The own one is that of {@code
 * resident}; the others are written as the owner of the tables would, since some places have nobody
 * in the demo who could.
 */
final class PeopleSurroundings {

    /** A household, its one resident and where it is. */
    record Home(String household, String resident, String community, UUID building, String unit) {}

    private static final String YONGAN = "150124100003";
    private static final UUID YONGAN_BUILDING =
            UUID.fromString("00000000-0000-4000-b002-024003000001");

    private final Home own = ofTheDemo();
    private final Home nextUnit = home(DemoPlaces.KUNXIN, DemoPlaces.kunxinBuilding(1), "2单元");
    private final Home nextBuilding = home(DemoPlaces.KUNXIN, DemoPlaces.kunxinBuilding(2), "1单元");
    private final Home nextGrid = home(DemoPlaces.KUNXIN, DemoPlaces.kunxinBuilding(6), "1单元");
    private final Home nextCommunity = home(YONGAN, YONGAN_BUILDING, "1单元");
    private final Home foreign = home(DemoPlaces.YINGBIN, DemoPlaces.yingbinBuilding(1), "1单元");

    /** Null where that caller has no such place. */
    Home home(String caller, Scope scope) {
        return switch (scope) {
            case OWN -> own;
            case NEIGHBOURING ->
                    switch (caller) {
                        case "building" -> nextBuilding;
                        case "grid" -> nextGrid;
                        case "worker", "secretary", "integrator", "admin", "leader" ->
                                nextCommunity;
                        case "county", "auditor" -> null;
                        default -> nextUnit;
                    };
            case FOREIGN -> foreign;
        };
    }

    /** Versions of all of them, to prove that probes change none. */
    String versions() {
        return sql(
                "select string_agg(h.version || '/' || r.version, ' ' order by r.id) from household h"
                        + " join resident r on r.household_id = h.id");
    }

    private static Home ofTheDemo() {
        var ids =
                sql("select household_id || ' ' || id from resident where person_id = '"
                                + DemoPeople.RESIDENT
                                + "'")
                        .split(" ");
        return new Home(ids[0], ids[1], DemoPlaces.KUNXIN, DemoPlaces.kunxinBuilding(1), "1单元");
    }

    private static Home home(String community, UUID building, String unit) {
        var ids =
                sql("""
                                with place as (
                                    select county_code, town_code, code as community_code, b.grid_id, b.id as building_id,
                                           '%3$s' as unit, uuidv7() as dwelling, uuidv7() as household
                                    from division d join building b on b.id = '%2$s' where d.code = '%1$s'
                                ), door as (
                                    insert into dwelling (id, county_code, town_code, community_code, grid_id, building_id,
                                                          unit, number, address_order)
                                    select dwelling, county_code, town_code, community_code, grid_id, building_id, unit,
                                           left(dwelling::text, 20), community_code from place
                                ), home as (
                                    insert into household (id, dwelling_id, county_code, town_code, community_code, grid_id,
                                                           building_id, unit, address_order, tenure, registration, moved_in)
                                    select household, dwelling, county_code, town_code, community_code, grid_id, building_id,
                                           unit, community_code, 'OWNER', 'LOCAL', '2024-01-01' from place
                                )
                                insert into resident (household_id, county_code, town_code, community_code, grid_id,
                                                      building_id, unit, name, relation, moved_in)
                                select household, county_code, town_code, community_code, grid_id, building_id, unit, '某人',
                                       'HEAD', '2024-01-01' from place
                                returning household_id || ' ' || id"""
                                .formatted(community, building, unit))
                        .split(" ");
        return new Home(ids[0], ids[1], community, building, unit);
    }

    private static String sql(String text) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(text)) {
                        rows.next();
                        return rows.getString(1);
                    }
                },
                "dwelling",
                "household",
                "resident");
    }
}
