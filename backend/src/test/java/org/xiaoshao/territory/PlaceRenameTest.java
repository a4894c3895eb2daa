package org.xiaoshao.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.territory.TrialEstate.ESTATE;
import static org.xiaoshao.territory.TrialEstate.FIRST;
import static org.xiaoshao.territory.TrialEstate.act;
import static org.xiaoshao.territory.TrialEstate.assertDone;
import static org.xiaoshao.territory.TrialEstate.assertRefused;
import static org.xiaoshao.territory.TrialEstate.buildings;
import static org.xiaoshao.territory.TrialEstate.estates;
import static org.xiaoshao.territory.TrialEstate.history;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.StackResource;

/** Estates and buildings get other names, from those who govern the place. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PlaceRenameTest {

    @BeforeEach
    void an_estate_of_two_buildings_stands_in_kunxin() {
        TrialEstate.an_estate_of_two_buildings_stands_in_kunxin();
    }

    @AfterEach
    void nothing_of_it_is_left() {
        TrialEstate.nothing_of_it_is_left();
    }

    @Test
    void a_name_that_is_none_or_taken_is_refused() {
        for (var mutation : List.of("estateRename", "buildingRename")) {
            var place = mutation.startsWith("estate") ? ESTATE : FIRST;
            assertRefused("REQUIRED", mutation, place, "name", " ");
            assertRefused("TOO_LONG", mutation, place, "name", "长".repeat(41));
            assertRefused("STALE_VERSION", mutation, place, "name", "新名", "expectedVersion", 0);
            assertRefused("NOT_FOUND", mutation, UUID.randomUUID(), "name", "新名");
        }
        assertRefused("NAME_TAKEN", "estateRename", ESTATE, "name", "杏园");
        assertRefused("NAME_TAKEN", "buildingRename", FIRST, "name", "柳湾2号楼");
        assertTrue(estates().contains("柳湾") && buildings().contains("柳湾1号楼"));
    }

    @Test
    void it_is_for_the_secretary_and_those_above_in_their_own_place() {
        for (var mutation : List.of("estateRename", "estateClose")) {
            Object[] name =
                    mutation.endsWith("Rename") ? new Object[] {"name", "新名"} : new Object[] {};
            var foreign = act("secretary2", mutation, ESTATE, name).ok();
            assertEquals(List.of("NOT_YOUR_COMMUNITY"), foreign.refusals(mutation));
            for (var user : List.of("worker", "grid", "resident", "admin", "auditor")) {
                assertEquals("FORBIDDEN", act(user, mutation, ESTATE, name).errorCode(), user);
            }
        }
        assertDone("leader", "estateRename", ESTATE, "name", "柳湾里");
        assertDone("county", "buildingRename", FIRST, "name", "柳湾甲楼");
    }

    @Test
    void a_new_name_is_everywhere_and_the_old_one_in_the_history() {
        assertDone("secretary", "estateRename", ESTATE, "name", " 柳湾里 ");
        assertDone("secretary", "buildingRename", FIRST, "name", "柳湾甲楼");
        assertTrue(estates().contains("柳湾里"));
        assertTrue(buildings().contains("柳湾甲楼"));
        var told = history("leader", ESTATE);
        assertEquals(List.of("柳湾", "柳湾里"), told.list("estate.estate.history.name"));
        assertEquals(DemoPeople.SECRETARY, told.data("estate.estate.history[0].endedBy"));
        assertRefused("STALE_VERSION", "estateRename", ESTATE, "name", "又一个");
    }
}
