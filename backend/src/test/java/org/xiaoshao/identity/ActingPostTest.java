package org.xiaoshao.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.Appointed;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.LiveSocket;
import org.xiaoshao.testing.StackResource;

/** Whoever holds several posts acts as one of them, over HTTP and over sockets. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ActingPostTest {

    private static final String YONGAN = "150124100003";
    private static final String IN_KUNXIN = "00000000-0000-4000-b005-000000000010";
    private static final String OF_SECRETARY = "00000000-0000-4000-b005-000000000011";
    private static final String COVERED =
            """
            { me { roles posts { id } actingPost { id } }
              kunxin: coverage(community: "%s") { grids { __typename } }
              yongan: coverage(community: "%s") { grids { __typename } } }"""
                    .formatted(DemoPlaces.KUNXIN, YONGAN);

    private String mark;
    private String inYongan;

    /** The worker of 昆新 works in 永安 as well. */
    @BeforeEach
    void two_posts() {
        mark = Appointed.mark();
        inYongan = post("community-worker", YONGAN, "2025-01-01");
    }

    @AfterEach
    void leave_posts_as_they_were() {
        Appointed.restore(mark);
    }

    private static String post(String role, String division, String from) {
        return Appointed.owner(
                "insert into post (person_id, role, division_code, valid_from) values ('%s', '%s', '%s', '%s') returning id::text"
                        .formatted(DemoPeople.WORKER, role, division, from));
    }

    private static Response send(String acting) {
        var request =
                given().contentType("application/json")
                        .auth()
                        .oauth2(DemoLogins.token("worker"))
                        .body(Map.of("query", COVERED));
        return (acting == null ? request : request.header("X-Acting-Post", acting))
                .post("/graphql");
    }

    private static void refused(String post) {
        var answer = send(post);
        assertEquals(403, answer.statusCode(), post);
        assertEquals("POST_NOT_HELD", answer.path("errors[0].extensions.code"), post);
        assertNull(answer.path("data"), post);
    }

    @Test
    void a_post_that_is_anothers_over_to_come_or_of_no_role_of_the_token_is_refused_whole() {
        var coming = post("community-worker", "150124100007", "2099-01-01");
        var otherRole = post("community-secretary", "150124100008", "2025-01-01");
        var over = post("community-worker", "150124100009", "2025-01-01");
        Appointed.owner(
                "with done as (update post set valid_to = '2025-01-02' where id = '%s') select 1"
                        .formatted(over));
        for (var post : List.of(OF_SECRETARY, coming, otherRole, over, "no id", "")) {
            refused(post);
        }
    }

    @Test
    void without_a_login_there_is_no_post_to_act_as() {
        var answer =
                given().contentType("application/json")
                        .header("X-Acting-Post", IN_KUNXIN)
                        .body(Map.of("query", "{ me { name } }"))
                        .post("/graphql");
        assertEquals("POST_NOT_HELD", answer.path("errors[0].extensions.code"));
    }

    @Test
    void one_post_opens_its_own_place_and_none_opens_both() {
        assertOpened(send(null).jsonPath(), "data.", true, true, null);
        assertOpened(send(IN_KUNXIN).jsonPath(), "data.", true, false, IN_KUNXIN);
        assertOpened(send(inYongan).jsonPath(), "data.", false, true, inYongan);
    }

    private static void assertOpened(
            JsonPath answer, String at, boolean kunxin, boolean yongan, String acting) {
        assertEquals(kunxin, answer.get(at + "kunxin") != null, answer::prettify);
        assertEquals(yongan, answer.get(at + "yongan") != null, answer::prettify);
        assertEquals(acting, answer.get(at + "me.actingPost.id"));
        // All of theirs can still be chosen from.
        assertEquals(2, answer.getList(at + "me.posts").size());
    }

    @Test
    void a_page_of_the_web_app_may_send_the_header() {
        var answer =
                given().header("Origin", "http://localhost:5173")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "x-acting-post")
                        .options("/graphql");
        assertTrue(
                answer.header("Access-Control-Allow-Headers")
                        .toLowerCase(Locale.ROOT)
                        .contains("x-acting-post"));
    }

    private static LiveSocket socket(String acting) {
        var socket = LiveSocket.open();
        var payload =
                new HashMap<String, Object>(
                        Map.of("Authorization", "Bearer " + DemoLogins.token("worker")));
        payload.put("actingPost", acting);
        socket.send(Map.of("type", "connection_init", "payload", payload));
        assertEquals("connection_ack", socket.next().path("type").asText());
        return socket;
    }

    private static JsonNode asked(LiveSocket socket, String id, String text) {
        socket.subscribe(id, text, Map.of());
        return socket.next();
    }

    @Test
    void a_socket_acts_as_the_post_it_was_opened_for_until_that_ends() {
        try (var socket = socket(inYongan)) {
            var answer = asked(socket, "1", COVERED);
            assertEquals("next", answer.path("type").asText(), answer::toString);
            assertOpened(
                    JsonPath.from(answer.path("payload").path("data").toString()),
                    "",
                    false,
                    true,
                    inYongan);
            assertEquals("complete", socket.next().path("type").asText());
            Appointed.owner(
                    "with done as (update post set valid_to = '2025-01-02' where id = '%s') select 1"
                            .formatted(inYongan));
            var refused = asked(socket, "2", COVERED);
            assertEquals("error", refused.path("type").asText(), refused::toString);
            assertEquals(
                    "POST_NOT_HELD",
                    refused.path("payload").path(0).path("extensions").path("code").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_SECRETARY, "no id"})
    void a_socket_for_a_post_of_somebody_else_begins_no_operation(String post) {
        try (var socket = socket(post)) {
            for (var text : List.of(COVERED, "subscription { myInboxChanged { cursor } }")) {
                var answer = asked(socket, text, text);
                assertEquals("error", answer.path("type").asText(), answer::toString);
            }
        }
    }

    @Test
    void a_stream_goes_on_as_that_post() {
        try (var socket = socket(IN_KUNXIN)) {
            var first = asked(socket, "1", "subscription { myInboxChanged { cursor } }");
            assertNotNull(first.path("payload").path("data").path("myInboxChanged").get("cursor"));
        }
    }

    @Test
    void a_file_beside_graphql_is_of_that_post_too() {
        var community = Map.of("kind", "UNITS", "community", DemoPlaces.KUNXIN);
        for (var post : Map.of(inYongan, 403, OF_SECRETARY, 403).entrySet()) {
            var answer =
                    given().auth()
                            .oauth2(DemoLogins.token("worker"))
                            .header("X-Acting-Post", post.getKey())
                            .queryParams(community)
                            .contentType("text/csv")
                            .body("楼栋,单元名称\n没有的楼,1\n")
                            .post("/imports");
            assertEquals(post.getValue(), answer.statusCode(), answer::asString);
        }
    }
}
