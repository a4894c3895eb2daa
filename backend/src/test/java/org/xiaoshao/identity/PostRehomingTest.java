package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** Who stands for a grid goes on where the grid goes. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PostRehomingTest {

    /** Nobody that logs in. */
    private final UUID member = UUID.randomUUID();

    private String split;

    @AfterEach
    void leave_the_community_as_it_was() {
        if (split != null && !ended()) {
            act("gridMerge", split, Map.of("into", DemoPlaces.kunxinGrid(1).toString()));
        }
        sql("delete from post where person_id = '%s' returning 1".formatted(member));
    }

    @Test
    void of_a_grid_that_was_merged_each_post_goes_on_in_the_other_and_history_keeps_the_old_one() {
        split("归并网格");
        post("grid-member", "null", "2024-01-01", "null");
        var entries = entries();
        act("gridMerge", split, Map.of("into", DemoPlaces.kunxinGrid(1).toString()));
        assertEquals(
                "%s until yesterday, %s from today".formatted(split, DemoPlaces.kunxinGrid(1)),
                sql(
                        """
                        select string_agg(case when valid_to is null then grid_id || ' from ' || case valid_from when day then 'today' end
                                               else grid_id || ' until ' || case valid_to when day - 1 then 'yesterday' end end,
                                          ', ' order by valid_from)
                        from post, (select (now() at time zone 'Asia/Shanghai')::date as day) d where person_id = '%s'"""
                                .formatted(member)));
        assertEquals(1, entries() - entries, "one change of what somebody may see");
        var newest = GraphQlClient.as("county").ask("auditEntries", Map.of("first", 1)).ok();
        assertEquals("PERMISSION_CHANGED", newest.data("auditEntries.nodes[0].kind"));
        assertEquals(member.toString(), newest.data("auditEntries.nodes[0].thing"));
        assertEquals("TOWNSHIP_LEADER", newest.data("auditEntries.nodes[0].actorRole"));
        assertEquals(
                Map.of("role", "grid-member", "from", name("归并网格"), "to", "第一网格"), facts(newest));
    }

    @Test
    void a_post_that_ended_or_has_not_begun_and_one_of_who_serves_there_already_make_no_second() {
        split("归并网格");
        post("grid-member", "null", "2023-01-01", "'2023-12-31'");
        post("mediator", "null", "2099-01-01", "null");
        post("errand-agent", "null", "2024-01-01", "null");
        sql(
                "insert into post (person_id, role, division_code, grid_id, valid_from) values ('%s', 'errand-agent', '%s', '%s', '2024-01-01') returning 1"
                        .formatted(member, DemoPlaces.KUNXIN, DemoPlaces.kunxinGrid(1)));
        act("gridMerge", split, Map.of("into", DemoPlaces.kunxinGrid(1).toString()));
        assertEquals(
                "errand-agent 0, errand-agent 1, grid-member 0, mediator 1",
                sql(
                        """
                        select string_agg(role || ' ' || (grid_id = '%s')::int, ', ' order by role, grid_id = '%1$s')
                        from post where person_id = '%2$s'"""
                                .formatted(DemoPlaces.kunxinGrid(1), member)));
    }

    @Test
    void of_a_grid_that_was_divided_only_the_posts_of_buildings_that_went_go() {
        sql("insert into person (id, name) values ('%s', '网格里的人') returning 1".formatted(member));
        insert("grid-member", "null", DemoPlaces.kunxinGrid(1).toString(), "2024-01-01", "null");
        insert(
                "building-head",
                "'" + DemoPlaces.kunxinBuilding(2) + "'",
                DemoPlaces.kunxinGrid(1).toString(),
                "2024-01-01",
                "null");
        split("分出网格");
        assertEquals(
                "building-head 1, building-head 0, grid-member 1",
                sql(
                        """
                        select string_agg(role || ' ' || (grid_id = '%s')::int, ', ' order by role, valid_from)
                        from post where person_id = '%s'"""
                                .formatted(DemoPlaces.kunxinGrid(1), member)));
    }

    @Test
    void whoever_stands_in_for_a_post_that_goes_stands_in_for_it_where_it_went() {
        split("归并网格");
        post("grid-member", "null", "2024-01-01", "null");
        for (var term : List.of("'2024-02-01', '2099-01-01'", "'2099-01-02', '2099-01-03'")) {
            sql(
                    """
                    insert into post (person_id, role, division_code, grid_id, valid_from, valid_to, stands_in_for)
                    select person_id, 'grid-member', division_code, grid_id, %s, id from post
                    where person_id = '%s' and stands_in_for is null returning 1"""
                            .formatted(term, member));
        }
        act("gridMerge", split, Map.of("into", DemoPlaces.kunxinGrid(1).toString()));
        assertEquals(
                "2024-02-01 for old, today for new, 2099-01-02 for new",
                sql(
                        """
                        select string_agg(case s.valid_from when (now() at time zone 'Asia/Shanghai')::date then 'today'
                                               else s.valid_from::text end
                                          || ' for ' || case when m.valid_to is null then 'new' else 'old' end, ', ' order by s.valid_from)
                        from post s join post m on m.id = s.stands_in_for
                        where s.person_id = '%s' and s.grid_id = m.grid_id"""
                                .formatted(member)));
    }

    @Test
    void a_merge_that_is_refused_moves_no_post() {
        split("归并网格");
        post("grid-member", "null", "2024-01-01", "null");
        assertFalse(
                tried("worker2", "gridMerge", split, Map.of("into", split))
                        .body()
                        .contains("\"errors\":[]"));
        assertEquals(
                split,
                sql(
                        "select string_agg(grid_id::text, ',') from post where person_id = '%s'"
                                .formatted(member)));
    }

    private static Map<String, String> facts(Answer answer) {
        var facts = new HashMap<String, String>();
        var names = answer.<String>list("auditEntries.nodes[0].facts.name");
        var values = answer.<String>list("auditEntries.nodes[0].facts.value");
        for (int i = 0; i < names.size(); i++) {
            facts.put(names.get(i), values.get(i));
        }
        return facts;
    }

    private void split(String name) {
        var made =
                act(
                        "gridSplit",
                        DemoPlaces.kunxinGrid(1).toString(),
                        Map.of(
                                "name",
                                name(name),
                                "buildings",
                                List.of(DemoPlaces.kunxinBuilding(2).toString())));
        split = sql("select id from grid where name = '%s'".formatted(name(name)));
        assertEquals(List.of(), made.refusals("gridSplit"));
    }

    /** Its own for each test: names of ended grids stay. */
    private String name(String name) {
        return name + member.toString().substring(0, 4);
    }

    private boolean ended() {
        return sql("select valid_to from grid where id = '%s'".formatted(split)) != null;
    }

    private void post(String role, String building, String from, String to) {
        sql(
                "insert into person (id, name) values ('%s', '网格里的人') on conflict (id) do update set name = excluded.name returning 1"
                        .formatted(member));
        insert(role, building, split, from, to);
    }

    private void insert(String role, String building, String grid, String from, String to) {
        sql(
                "insert into post (person_id, role, division_code, building_id, grid_id, valid_from, valid_to) values ('%s', '%s', '%s', %s, '%s', '%s', %s) returning 1"
                        .formatted(member, role, DemoPlaces.KUNXIN, building, grid, from, to));
    }

    private static int entries() {
        return GraphQlClient.as("county").ask("auditEntries").ok().data("auditEntries.totalCount");
    }

    private static Answer act(String mutation, String grid, Map<String, ?> input) {
        var answer = tried("leader", mutation, grid, input);
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
        return answer;
    }

    private static Answer tried(String user, String mutation, String grid, Map<String, ?> input) {
        var whole = new HashMap<String, Object>(input);
        whole.put(
                "expectedVersion",
                Integer.valueOf(sql("select version from grid where id = '%s'".formatted(grid))));
        return GraphQlClient.as(user).ask(mutation, Map.of("id", grid, "input", whole));
    }

    private static String sql(String text) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(text)) {
                        return rows.next() ? rows.getString(1) : null;
                    }
                },
                "post",
                "person");
    }
}
