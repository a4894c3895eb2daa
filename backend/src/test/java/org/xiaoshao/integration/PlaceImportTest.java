package org.xiaoshao.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Imports;
import org.xiaoshao.testing.StackResource;

/** Buildings, units, organisations and posts from a file. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PlaceImportTest {

    private static final String BUILDINGS = "楼栋名称,小区,网格,单元\n";
    private static final String UNITS = "楼栋,单元名称\n";
    private static final String ORGANISATIONS = "机构名称,机构类型,小区,网格\n";
    private static final String POSTS = "姓名,职务,网格,楼栋,单元,所在队伍,任职开始,任职结束\n";

    @Test
    void buildings_that_contradict_what_is_there_are_told_and_the_others_come_and_go() {
        var name = fresh("楼");
        var checked =
                Imports.checked(
                        "BUILDINGS",
                        BUILDINGS
                                + name
                                + ",,第一网格,1单元、2单元\n"
                                + name
                                + ",,,\n"
                                + "1号楼,,第三网格,\n"
                                + fresh("楼")
                                + ",没有的小区,没有的网格,\"a:b,c\"\n"
                                + fresh("楼")
                                + ",,,甲、甲\n");
        assertEquals(
                List.of(
                        "A3 TWICE_IN_FILE name",
                        "A4 ALREADY_EXISTS name",
                        "B5 ESTATE_UNKNOWN estate",
                        "C5 GRID_UNKNOWN grid",
                        "D5 TEXT_INVALID units",
                        "D6 TWICE_IN_FILE units"),
                Imports.faults(checked));
        var committed = Imports.done("importCommit", checked, Map.of("withoutFaulty", true));
        assertEquals("COMMITTED", committed.get("state"));
        assertEquals(List.of("1单元", "2单元"), units(name));
        var again = Imports.checked("BUILDINGS", BUILDINGS + name + ",,第一网格,1单元、2单元\n");
        assertEquals(1, again.get("unchanged"));
        assertEquals("UNDONE", Imports.undone(committed).get("state"));
        assertEquals(List.of(), names().stream().filter(name::equals).toList());
    }

    @Test
    void a_building_in_which_somebody_lives_is_not_undone() {
        var name = fresh("楼");
        var building = Imports.committed(Imports.checked("BUILDINGS", BUILDINGS + name + ",,,\n"));
        var home =
                Imports.committed(
                        Imports.checked(
                                "HOUSEHOLDS",
                                "楼栋,户室号,居住性质,户籍类型,入住日期\n" + name + ",101,自有,户籍,2024-01-01\n"));
        assertEquals("COMMITTED", home.get("state"));
        var blocked = Imports.undone(building);
        assertEquals("COMMITTED", blocked.get("state"));
        assertEquals(1, blocked.get("undoBlockedBy"));
        assertTrue(names().contains(name));
        Imports.undone(home);
        assertEquals("UNDONE", Imports.undone(blocked).get("state"));
    }

    @Test
    void units_join_their_building_and_leave_it_unless_somebody_lives_in_them() {
        var name = fresh("楼");
        var building =
                Imports.committed(Imports.checked("BUILDINGS", BUILDINGS + name + ",,,1单元\n"));
        var checked =
                Imports.checked(
                        "UNITS",
                        UNITS
                                + name
                                + ",3单元\n"
                                + name
                                + ",2单元\n"
                                + name
                                + ",1单元\n"
                                + name
                                + ",2单元\n"
                                + "没有的楼,1单元\n"
                                + name
                                + ",\"a,b\"\n");
        assertEquals(
                List.of(
                        "B5 TWICE_IN_FILE name",
                        "A6 BUILDING_UNKNOWN building",
                        "B7 TEXT_INVALID name"),
                Imports.faults(checked));
        assertEquals(2, checked.get("added"));
        assertEquals(1, checked.get("unchanged"));
        var committed = Imports.done("importCommit", checked, Map.of("withoutFaulty", true));
        assertEquals(List.of("1单元", "3单元", "2单元"), units(name));
        var home =
                Imports.committed(
                        Imports.checked(
                                "HOUSEHOLDS",
                                "楼栋,单元,户室号,居住性质,户籍类型,入住日期\n"
                                        + name
                                        + ",2单元,101,自有,户籍,2024-01-01\n"));
        assertEquals(1, Imports.undone(committed).get("undoBlockedBy"));
        Imports.undone(home);
        assertEquals(
                "UNDONE",
                Imports.undone(Imports.one("secretary", committed.get("id"))).get("state"));
        assertEquals(List.of("1单元"), units(name));
        assertEquals("UNDONE", Imports.undone(building).get("state"));
    }

    @Test
    void organisations_are_of_the_community_and_of_a_place_that_fits_them() {
        var name = fresh("单位");
        var checked =
                Imports.checked(
                        "ORGANISATIONS",
                        ORGANISATIONS
                                + name
                                + ",驻区单位,,\n"
                                + name
                                + ",驻区单位,,\n"
                                + fresh("局")
                                + ",职能部门,,\n"
                                + fresh("组")
                                + ",网格党小组,,\n"
                                + fresh("单位")
                                + ",驻区单位,,第一网格\n"
                                + "惠民物业,驻区单位,,\n");
        assertEquals(
                List.of(
                        "A3 TWICE_IN_FILE name",
                        "B4 WORD_UNKNOWN type",
                        "D5 PLACE_MISSING grid",
                        "D6 PLACE_NOT_WANTED grid",
                        "A7 ALREADY_EXISTS name"),
                Imports.faults(checked));
        var committed = Imports.done("importCommit", checked, Map.of("withoutFaulty", true));
        assertEquals(List.of(name), organisations(name));
        assertEquals("UNDONE", Imports.undone(committed).get("state"));
        assertEquals(List.of(), organisations(name));
    }

    @Test
    void posts_keep_to_their_places_terms_and_one_head_at_a_time() {
        var name = fresh("楼");
        var building =
                Imports.committed(Imports.checked("BUILDINGS", BUILDINGS + name + ",,,1单元\n"));
        var head = fresh("甲");
        var checked =
                Imports.checked(
                        "POSTS",
                        POSTS
                                + head
                                + ",楼长,,"
                                + name
                                + ",,,2025-01-01,2025-12-31\n"
                                + fresh("乙")
                                + ",楼长,,"
                                + name
                                + ",,,2025-06-01,\n"
                                + fresh("丙")
                                + ",楼长,,"
                                + name
                                + ",,,2026-01-01,\n"
                                + head
                                + ",单元长,,"
                                + name
                                + ",1单元,,2025-01-01,\n"
                                + fresh("丁")
                                + ",单元长,,"
                                + name
                                + ",9单元,,2025-01-01,\n"
                                + fresh("戊")
                                + ",网格员,,,,,2025-01-01,\n"
                                + fresh("己")
                                + ",调解员,第一网格,,,,2025-02-01,2025-01-01\n"
                                + fresh("庚")
                                + ",社区书记,,,,,2025-01-01,\n"
                                + fresh("辛")
                                + ",志愿者,,,,没有的队,2025-01-01,\n");
        assertEquals(
                List.of(
                        "G3 POST_TAKEN validFrom",
                        "E6 UNIT_UNKNOWN unit",
                        "C7 PLACE_MISSING grid",
                        "C8 PLACE_NOT_WANTED grid",
                        "H8 DATES_REVERSED validTo",
                        "B9 WORD_UNKNOWN role",
                        "F10 PLACE_MISSING organisation"),
                Imports.faults(checked));
        assertEquals(3, checked.get("added"));
        var committed = Imports.done("importCommit", checked, Map.of("withoutFaulty", true));
        assertEquals("COMMITTED", committed.get("state"));
        var later =
                Imports.checked("POSTS", POSTS + fresh("壬") + ",楼长,," + name + ",,,2025-03-01,\n");
        assertEquals(List.of("G2 POST_TAKEN validFrom"), Imports.faults(later));
        assertEquals("UNDONE", Imports.undone(committed).get("state"));
        var free =
                Imports.checked("POSTS", POSTS + fresh("壬") + ",楼长,," + name + ",,,2025-03-01,\n");
        assertEquals(List.of(), Imports.faults(free));
        assertEquals("UNDONE", Imports.undone(building).get("state"));
    }

    @Test
    void a_post_that_is_stood_in_for_is_not_undone() {
        var mark = Appointed.mark();
        var committed =
                Imports.committed(
                        Imports.checked("POSTS", POSTS + fresh("甲") + ",调解员,,,,,2026-01-01,\n"));
        try {
            var post =
                    Appointed.owner(
                            "select id::text from post where import_id = '%s'"
                                    .formatted(committed.get("id")));
            var today = Appointed.today();
            var standIn =
                    Appointed.substitute(
                            "secretary", post, 1, today, today.plusDays(3), "name", fresh("乙"));
            assertEquals(List.of(), standIn.ok().refusals("postSubstitute"), standIn::body);
            var blocked = Imports.undone(committed);
            assertEquals("COMMITTED", blocked.get("state"));
            assertEquals(1, blocked.get("undoBlockedBy"));
            assertEquals("2", heldOrStoodInFor(post));
            Appointed.owner(
                    "with gone as (delete from post where stands_in_for = '%s') select 1"
                            .formatted(post));
            assertEquals("UNDONE", Imports.undone(blocked).get("state"));
            assertEquals("0", heldOrStoodInFor(post));
        } finally {
            Appointed.restore(mark);
        }
    }

    private static String heldOrStoodInFor(String post) {
        return Appointed.owner(
                "select count(*)::text from post where '%s' in (id, stands_in_for)"
                        .formatted(post));
    }

    private static String fresh(String begin) {
        return begin + UUID.randomUUID().toString().substring(0, 8);
    }

    private static List<String> names() {
        return buildings().stream().map(one -> (String) one.get("name")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> units(String building) {
        return buildings().stream()
                .filter(one -> one.get("name").equals(building))
                .findFirst()
                .map(one -> (List<String>) one.get("units"))
                .orElseThrow();
    }

    private static List<Map<String, Object>> buildings() {
        return GraphQlClient.as("worker")
                .send(
                        "query ($code: String!) { community(code: $code) { buildings { name units } } }",
                        Map.of("code", DemoPlaces.KUNXIN))
                .ok()
                .list("community.buildings");
    }

    private static List<String> organisations(String name) {
        return GraphQlClient.as("worker")
                .send(
                        "query ($name: String!) { organisations(search: $name) { nodes { name } } }",
                        Map.of("name", name))
                .ok()
                .list("organisations.nodes.name");
    }
}
