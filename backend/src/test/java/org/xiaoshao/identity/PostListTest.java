package org.xiaoshao.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.testing.Appointed.appoint;
import static org.xiaoshao.testing.Appointed.kunxin;
import static org.xiaoshao.testing.Appointed.list;
import static org.xiaoshao.testing.Appointed.post;
import static org.xiaoshao.testing.Appointed.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;

/** What was given stands in the list of posts and on record, for those who may see it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PostListTest {

    private static final String ACT = "postAppoint";
    private static final String NAME = "试任职";
    private static final String VOLUNTEER = DemoPeople.subject(8);

    @Inject PostsHeard heard;

    private String mark;

    @BeforeEach
    void remember() {
        mark = Appointed.mark();
        heard.told();
    }

    @AfterEach
    void leave_posts_as_they_were() {
        Appointed.restore(mark);
    }

    private static Answer done(Answer answer) {
        assertEquals(List.of(), answer.ok().refusals(ACT), answer::body);
        return answer;
    }

    @Test
    void a_post_is_listed_told_and_on_record_in_the_county_of_the_place() {
        var given =
                done(
                        appoint(
                                "secretary",
                                NAME,
                                kunxin(
                                        "GRID_MEMBER",
                                        "grid",
                                        DemoPlaces.kunxinGrid(2).toString())));
        String person = given.data("postAppoint.post.holder.id");
        assertEquals("" + today(), given.data("postAppoint.post.post.validFrom"));
        assertEquals("CURRENT", given.data("postAppoint.post.holding"));
        assertEquals(List.of(UUID.fromString(person)), heard.told());
        for (var user : List.of("secretary", "leader", "county", "admin")) {
            var listed = list(user, "person", person);
            assertEquals(List.of(NAME), listed.list("posts.nodes.holder.name"), user);
            assertEquals(1, (int) listed.data("posts.totalCount"), user);
        }
        assertEquals(List.of(), list("secretary2", "person", person).list("posts.nodes"));
        var entry = newestEntry();
        assertEquals(person, entry.data("auditEntries.nodes[0].thing"));
        assertEquals("COMMUNITY_SECRETARY", entry.data("auditEntries.nodes[0].actorRole"));
        assertEquals(
                Map.of(
                        "act", "APPOINTED",
                        "role", "grid-member",
                        "place", "昆新社区居民委员会 第二网格",
                        "from", "" + today()),
                facts(entry));
    }

    @Test
    void an_administrator_gives_staff_posts_anywhere_and_sees_no_resident() {
        var given =
                done(appoint("admin", NAME, post("AUDITOR", "division", DemoPlaces.QINGSHUIHE)));
        assertEquals("ADMINISTRATOR", newestEntry().data("auditEntries.nodes[0].actorRole"));
        assertEquals(DemoPlaces.QINGSHUIHE, given.data("postAppoint.post.post.division.code"));
        for (var place : List.of(DemoPlaces.KUNXIN, DemoPlaces.YINGBIN)) {
            var roles = list("admin", "place", place).<String>list("posts.nodes.post.role");
            assertTrue(roles.contains("COMMUNITY_SECRETARY"), roles::toString);
            assertTrue(!roles.contains("RESIDENT"), roles::toString);
        }
        assertEquals(List.of(), list("admin", "person", DemoPeople.RESIDENT).list("posts.nodes"));
    }

    @Test
    void a_list_goes_on_where_its_page_ended_by_role_and_name_in_a_fixed_number_of_statements()
            throws Exception {
        var all = list("secretary", "place", DemoPlaces.KUNXIN);
        var ids = Appointed.ids(all);
        assertEquals(10, ids.size(), all::body);
        var paged = new ArrayList<String>();
        String after = null;
        do {
            var variables =
                    new HashMap<String, Object>(
                            Map.of("first", 3, "filter", Map.of("place", DemoPlaces.KUNXIN)));
            variables.put("after", after);
            var page = GraphQlClient.as("secretary").ask("posts", variables).ok();
            paged.addAll(Appointed.ids(page));
            after =
                    page.<Boolean>data("posts.pageInfo.hasNextPage")
                            ? page.data("posts.pageInfo.endCursor")
                            : null;
        } while (after != null);
        assertEquals(ids, paged);
        assertEquals("UNIT_HEAD", all.data("posts.nodes[0].post.role"));
        assertEquals(
                7, Statements.during(() -> list("secretary", "place", DemoPlaces.KUNXIN)).size());
        for (var forged : List.of("x", "", after(all, 0) + "x")) {
            assertEquals(
                    "CURSOR_INVALID",
                    GraphQlClient.as("secretary").ask("posts", Map.of("after", forged)).errorCode(),
                    forged);
        }
    }

    private static String after(Answer list, int row) {
        return list.data("posts.edges[" + row + "].cursor");
    }

    @Test
    void the_same_key_gives_one_post() {
        var input =
                Map.of(
                        "name", NAME,
                        "post", Appointed.fields(kunxin("VOLUNTEER")),
                        "idempotencyKey", UUID.randomUUID().toString());
        var first = GraphQlClient.as("secretary").ask(ACT, Map.of("input", input)).ok();
        var second = GraphQlClient.as("secretary").ask(ACT, Map.of("input", input)).ok();
        assertEquals(first.<String>data("postAppoint.post.id"), second.data("postAppoint.post.id"));
        assertEquals(1, (int) list("secretary", "search", NAME).data("posts.totalCount"));
    }

    private static Answer newestEntry() {
        return GraphQlClient.as("county").ask("auditEntries", Map.of("first", 1)).ok();
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
}
