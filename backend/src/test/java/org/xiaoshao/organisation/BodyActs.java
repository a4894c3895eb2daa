package org.xiaoshao.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.TableOwner;

/** Organisations and seats in them as tests record them, and how they are as before. */
final class BodyActs {

    static final String FUYUAN = "00000000-0000-4000-b00b-024011000002";
    static final String KUNXIN_ESTATE = "00000000-0000-4000-b00b-024011000001";
    static final String PROPERTY_COMMITTEE_OF_FUYUAN = "00000000-0000-4000-b00c-024011000002";
    static final String BRANCH_OF_YINGBIN = "00000000-0000-4000-b003-025000000033";

    private BodyActs() {}

    static Answer found(String user, Object... fields) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "type",
                                "ESTATE_PARTY_BRANCH",
                                "name",
                                "试福源小区党支部",
                                "division",
                                DemoPlaces.KUNXIN,
                                "estate",
                                FUYUAN));
        put(input, fields);
        return GraphQlClient.as(user).ask("organisationFound", Map.of("input", input));
    }

    static void put(Map<String, Object> input, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
    }

    static String founded(Object... fields) {
        var answer = found("secretary", fields).ok();
        assertEquals(List.of(), answer.refusals("organisationFound"), answer::body);
        return answer.data("organisationFound.sheet.organisation.id");
    }

    static Answer act(String user, String mutation, String id, int version, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", version));
        put(input, fields);
        return GraphQlClient.as(user).ask(mutation, Map.of("id", id, "input", input));
    }

    static Answer seat(String user, String body, Object... fields) {
        var input =
                new HashMap<String, Object>(
                        Map.of("organisation", body, "title", "委员", "validFrom", "2025-06-01"));
        put(input, fields);
        return GraphQlClient.as(user).ask("bodyMemberAdd", Map.of("input", input));
    }

    static Answer sheet(String user, String id) {
        return GraphQlClient.as(user).ask("organisationSheet", Map.of("id", id)).ok();
    }

    static void assertRefused(String reason, String field, Answer answer, String mutation) {
        assertEquals(List.of(reason), answer.ok().refusals(mutation), answer::body);
        assertEquals(field, answer.data(mutation + ".errors[0].field"));
        assertNull(answer.data(mutation + ".sheet"));
    }

    static Answer done(Answer answer, String mutation) {
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
        return answer;
    }

    static String person(int number) {
        return "00000000-0000-4000-a000-%012d".formatted(number);
    }

    /** Organisations and seats as the demo has them. */
    static void asTheDemoHasThem() {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        sql.execute(
                                """
                                delete from body_member where id::text not like '00000000-0000-4000-b00d-%';
                                delete from person where subject is null and id::text not like '00000000-0000-4000-a000-%'
                                    and not exists (select 1 from body_member m where m.person_id = person.id);
                                delete from organisation where name like '试%'""");
                    }
                    return null;
                },
                "body_member",
                "person");
    }
}
