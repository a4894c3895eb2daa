package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.DemoPlaces.CHENGGUAN;
import static org.xiaoshao.testing.DemoPlaces.KUNXIN;
import static org.xiaoshao.testing.DemoPlaces.QINGSHUIHE;
import static org.xiaoshao.testing.DemoPlaces.REVOKED;
import static org.xiaoshao.testing.DemoPlaces.YINGBIN;
import static org.xiaoshao.testing.DemoPlaces.kunxinBuilding;
import static org.xiaoshao.testing.DemoPlaces.kunxinGrid;
import static org.xiaoshao.testing.DemoPlaces.yingbinBuilding;
import static org.xiaoshao.testing.DemoPlaces.yingbinGrid;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class PlacesTest {

    @Inject TerritoryService territory;

    @Test
    void a_community_goes_by_the_name_people_say() {
        assertEquals("昆新社区", territory.community(KUNXIN).orElseThrow().name());
        assertEquals("城关村", territory.community("150124100200").orElseThrow().name());
        assertEquals("内蒙古清水河工业园区虚拟社区", territory.community("150124401498").orElseThrow().name());
    }

    @Test
    void only_a_village_level_division_is_a_community() {
        assertTrue(territory.community(CHENGGUAN).isEmpty());
        assertTrue(territory.community(QINGSHUIHE).isEmpty());
    }

    @Test
    void grids_and_buildings_come_in_their_order() {
        var grids = territory.gridsOf(List.of(KUNXIN, YINGBIN));
        assertEquals(
                List.of("第一网格", "第二网格", "第三网格"),
                grids.get(KUNXIN).stream().map(GridView::name).toList());
        assertEquals(9, grids.get(YINGBIN).size());
        assertEquals("迎宾社区", grids.get(YINGBIN).get(8).community().name());
        var buildings = territory.buildingsOf(List.of(KUNXIN)).get(KUNXIN);
        assertEquals(
                List.of("1号楼", "2号楼", "3号楼", "4号楼", "5号楼", "6号楼"),
                buildings.stream().map(BuildingView::name).toList());
        assertEquals("第一网格", buildings.get(1).grid().name());
        assertEquals(List.of("1单元", "2单元", "3单元"), buildings.get(0).units());
    }

    @Test
    void a_building_brings_its_grid() {
        var place = located(KUNXIN, null, kunxinBuilding(5));
        assertEquals(KUNXIN, place.community());
        assertEquals(CHENGGUAN, place.town());
        assertEquals(QINGSHUIHE, place.county());
        assertEquals("昆新社区", place.communityName());
        assertEquals(kunxinGrid(2), place.grid());
        assertEquals("第二网格", place.gridName());
        assertEquals("5号楼", place.buildingName());
        assertEquals(List.of("1单元", "2单元"), place.units());
        assertEquals("QX", place.whistlePrefix());
    }

    @Test
    void a_community_alone_is_a_place() {
        var place = located("150125100017", null, null);
        assertEquals("WX", place.whistlePrefix());
        assertNull(place.grid());
        assertNull(place.building());
        assertEquals(List.of(), place.units());
    }

    @Test
    void a_grid_alone_is_a_place() {
        assertEquals("第三网格", located(KUNXIN, kunxinGrid(3), null).gridName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"150124100999", "999999", "nonsense", ""})
    void an_unknown_code_is_no_place(String code) {
        assertRefused(LocationRefusal.DIVISION_UNKNOWN, code, null, null);
    }

    @Test
    void a_missing_code_is_no_place() {
        assertRefused(LocationRefusal.DIVISION_UNKNOWN, null, null, null);
    }

    @Test
    void a_revoked_community_is_no_place_for_anything_new() {
        assertRefused(LocationRefusal.DIVISION_REVOKED, REVOKED, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "1501", "150124", "150124100"})
    void a_place_needs_a_community(String code) {
        assertRefused(LocationRefusal.DIVISION_NOT_COMMUNITY, code, null, null);
    }

    @Test
    void an_unknown_grid_or_one_of_another_community_is_refused() {
        assertRefused(LocationRefusal.GRID_UNKNOWN, KUNXIN, UUID.randomUUID(), null);
        assertRefused(LocationRefusal.GRID_UNKNOWN, KUNXIN, yingbinGrid(1), null);
    }

    @Test
    void an_unknown_building_or_one_of_another_community_or_grid_is_refused() {
        assertRefused(LocationRefusal.BUILDING_UNKNOWN, KUNXIN, null, UUID.randomUUID());
        assertRefused(LocationRefusal.BUILDING_UNKNOWN, KUNXIN, null, yingbinBuilding(1));
        assertRefused(LocationRefusal.BUILDING_UNKNOWN, KUNXIN, kunxinGrid(1), kunxinBuilding(5));
    }

    @Test
    void grids_and_buildings_are_found_again_by_their_id() {
        assertEquals("第一网格", ((GridView) territory.node(kunxinGrid(1)).orElseThrow()).name());
        assertEquals(
                "1号楼", ((BuildingView) territory.node(kunxinBuilding(1)).orElseThrow()).name());
        assertTrue(territory.node(UUID.randomUUID()).isEmpty());
    }

    private Location.Place located(String community, UUID grid, UUID building) {
        return (Location.Place) territory.locate(community, grid, building);
    }

    private void assertRefused(LocationRefusal reason, String community, UUID grid, UUID building) {
        assertEquals(new Location.Refused(reason), territory.locate(community, grid, building));
    }
}
