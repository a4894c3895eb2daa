package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.StackResource;

/** The demo seed and the local realm speak of the same people. */
@QuarkusTest
@WithTestResource(StackResource.class)
class DemoPeopleTest {

    @Inject AgroalDataSource dataSource;

    @Test
    void every_demo_user_is_a_person_of_that_name_with_a_post_in_each_of_their_roles()
            throws Exception {
        var users = users();
        assertEquals(28, users.size());
        for (var user : users) {
            var roles = roles(user);
            var name = user.get("lastName").asText() + user.get("firstName").asText();
            assertEquals(
                    name + " " + roles,
                    seeded(user.get("id").asText(), roles),
                    user.get("username").asText());
        }
    }

    private static List<JsonNode> users() throws IOException {
        try (var file =
                DemoPeopleTest.class.getResourceAsStream("/realm/xiaoshao-realm-local.json")) {
            var people = new ArrayList<JsonNode>();
            new ObjectMapper().readTree(file).get("users").forEach(people::add);
            people.removeIf(user -> user.hasNonNull("serviceAccountClientId"));
            return people;
        }
    }

    private static List<String> roles(JsonNode user) {
        return StreamSupport.stream(user.get("realmRoles").spliterator(), false)
                .map(JsonNode::asText)
                .filter(role -> Role.ofRealmName(role).isPresent())
                .toList();
    }

    private String seeded(String subject, List<String> roles) throws SQLException {
        var sql =
                """
                select person_name || ' [' || (select string_agg(role, ', ') from post p where p.person_id = entered.person_id) || ']'
                from enter_scope(?, ?) entered""";
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, subject);
                statement.setArray(2, connection.createArrayOf("text", roles.toArray()));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
