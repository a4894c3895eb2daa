package org.xiaoshao.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.TrialLogins;

/** Of files beside GraphQL, too, only the role of the post counts that somebody acts as. */
@QuarkusTest
@WithTestResource(StackResource.class)
class FilesByPostTest {

    private static final String WORKS = "00000000-0000-4000-b0f5-000000000001";
    private static final String PATROLS = "00000000-0000-4000-b0f5-000000000002";

    private String token;

    /** Somebody who works in the community and patrols one of its grids. */
    @BeforeEach
    void two_roles() {
        var login = KeycloakRealm.createUser(TrialLogins.BEGINNING + "two", "community-worker");
        KeycloakRealm.giveRole(login, "grid-member");
        owner(
                """
                insert into person (id, subject, name)
                    values ('00000000-0000-4000-b0f5-000000000000', '%s', '试用人');
                insert into post (id, person_id, role, division_code, grid_id, valid_from) values
                    ('%s', '00000000-0000-4000-b0f5-000000000000', 'community-worker', '%s', null, '2026-01-01'),
                    ('%s', '00000000-0000-4000-b0f5-000000000000', 'grid-member', '%s', '%s', '2026-01-01')"""
                        .formatted(
                                login,
                                WORKS,
                                DemoPlaces.KUNXIN,
                                PATROLS,
                                DemoPlaces.KUNXIN,
                                DemoPlaces.kunxinGrid(1)));
        token =
                KeycloakRealm.login(TrialLogins.BEGINNING + "two", "demo", "xiaoshao-cli")
                        .path("access_token");
    }

    @AfterEach
    void nobody_is_left() {
        owner(
                """
                delete from post where person_id = '00000000-0000-4000-b0f5-000000000000';
                delete from person where id = '00000000-0000-4000-b0f5-000000000000'""");
        TrialLogins.clear();
    }

    private static void owner(String sql) {
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                },
                "person",
                "post");
    }

    private Response template(String post) {
        var request = given().auth().oauth2(token);
        return (post == null ? request : request.header(ActingPosts.HEADER, post))
                .get("/imports/templates/UNITS.csv");
    }

    @Test
    void a_route_of_workers_is_closed_to_whoever_acts_as_grid_member() {
        assertEquals(200, template(null).statusCode());
        assertEquals(200, template(WORKS).statusCode());
        var refused = template(PATROLS);
        assertEquals(403, refused.statusCode());
        assertEquals("FORBIDDEN", refused.path("code"));
    }

    @Test
    void a_file_sent_as_grid_member_is_not_looked_at() {
        var answer =
                given().auth()
                        .oauth2(token)
                        .header(ActingPosts.HEADER, PATROLS)
                        .queryParam("kind", "NO_SUCH_KIND")
                        .queryParam("community", DemoPlaces.KUNXIN)
                        .contentType("text/csv")
                        .body("楼栋,单元名称\n")
                        .post("/imports");
        assertEquals(403, answer.statusCode(), answer::asString);
        assertEquals("FORBIDDEN", answer.path("code"));
    }
}
