package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/** Two records of one person become one, and two again. */
@QuarkusTest
@WithTestResource(StackResource.class)
class MergingTest {

    private static Answer merge(String user, String id, int version, String duplicate, int other) {
        return GraphQlClient.as(user)
                .ask(
                        "residentMerge",
                        Map.of(
                                "id",
                                id,
                                "input",
                                Map.of(
                                        "duplicate",
                                        duplicate,
                                        "duplicateVersion",
                                        other,
                                        "expectedVersion",
                                        version)))
                .ok();
    }

    private static Answer unmerge(String id, int version) {
        return GraphQlClient.as("worker")
                .ask(
                        "residentUnmerge",
                        Map.of("id", id, "input", Map.of("expectedVersion", version)))
                .ok();
    }

    private static void assertRefused(String code, Answer answer) {
        assertEquals(List.of(code), answer.refusals("residentMerge"), answer::body);
    }

    private static Answer seen(String id) {
        return GraphQlClient.as("worker").ask("resident", Map.of("id", id)).ok();
    }

    private static List<String> named(String name) {
        return GraphQlClient.as("worker")
                .ask("residents", Map.of("filter", Map.of("name", name)))
                .ok()
                .list("residents.nodes.id");
    }

    private static String name() {
        return "重" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void what_cannot_be_one_person_is_not_merged() {
        var one =
                Families.inKunxin()
                        .person("甲", "HEAD", "idNumber", Families.idNumber("19800101", 21))
                        .resident();
        var other =
                Families.inKunxin()
                        .person("甲", "HEAD", "idNumber", Families.idNumber("19800101", 23))
                        .resident();
        assertRefused("ID_NUMBERS_DIFFER", merge("worker", one, 1, other, 1));
        assertRefused("SAME_RECORD", merge("worker", one, 1, one, 1));
        var elsewhere = Families.inYingbin().person("甲", "HEAD").resident();
        assertRefused("NOT_FOUND", merge("worker", one, 1, elsewhere, 1));
        assertRefused("NOT_FOUND", merge("worker", one, 1, "no id", 1));
        assertEquals(1, (int) seen(one).data("resident.version"));
    }

    @Test
    void both_versions_must_be_those_that_the_caller_saw() {
        var one = Families.inKunxin().person("甲", "HEAD").resident();
        var other = Families.inKunxin().person("甲", "HEAD").resident();
        assertRefused("STALE_VERSION", merge("worker", one, 0, other, 1));
        assertRefused("STALE_VERSION", merge("worker", one, 1, other, 0));
    }

    @Test
    void a_merged_record_is_no_longer_listed_but_what_it_says_finds_the_other() {
        var name = name();
        var one = Families.inKunxin().person(name, "HEAD", "phone", "19900000921").resident();
        var phone = "0471" + (7_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 999_999));
        var other = Families.inKunxin().person(name, "HEAD", "phone", phone).resident();
        assertEquals(2, named(name).size());
        var merged = merge("worker", one, 1, other, 1);
        assertEquals(List.of(), merged.refusals("residentMerge"), merged::body);
        assertEquals(List.of(one), named(name));
        var byPhone =
                GraphQlClient.as("worker")
                        .ask("residents", Map.of("filter", Map.of("phone", phone)))
                        .ok();
        assertEquals(List.of(one), byPhone.list("residents.nodes.id"));
        assertEquals(List.of(other), seen(one).list("resident.mergedFrom.id"));
        assertEquals(one, seen(other).data("resident.mergedInto.id"));

        var third = Families.inKunxin().person(name, "HEAD").resident();
        assertRefused("HAS_DUPLICATES", merge("worker", third, 1, one, 2));
        assertRefused("MERGED", merge("worker", third, 1, other, 2));
        assertRefused("MERGED", merge("worker", other, 2, third, 1));

        assertEquals(List.of("STALE_VERSION"), unmerge(other, 1).refusals("residentUnmerge"));
        assertEquals(List.of(), unmerge(other, 2).refusals("residentUnmerge"));
        assertEquals(List.of("NOT_MERGED"), unmerge(other, 3).refusals("residentUnmerge"));
        assertEquals(List.of(), seen(one).list("resident.mergedFrom"));
        assertNull(seen(other).data("resident.mergedInto"));
        assertEquals(3, named(name).size());
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_merge_is_not_undone_into_a_household_with_another_head() {
        var one = Families.inKunxin().person("甲", "HEAD").resident();
        var home = Families.inKunxin().person("甲", "HEAD").moveIn();
        var other = ((List<Map<String, String>>) home.get("residents")).get(0).get("id");
        assertEquals(List.of(), merge("worker", one, 1, other, 1).refusals("residentMerge"));
        var input = new HashMap<String, Object>();
        input.put("household", home.get("id"));
        input.put("name", "乙");
        input.put("relation", "HEAD");
        assertEquals(
                List.of(),
                GraphQlClient.as("worker")
                        .ask("residentAdd", Map.of("input", input))
                        .ok()
                        .refusals("residentAdd"));
        assertEquals(List.of("TWO_HEADS"), unmerge(other, 2).refusals("residentUnmerge"));
    }

    @Test
    void a_grid_member_merges_nobody() {
        var one = Families.inKunxin().person("甲", "HEAD").resident();
        var input = Map.of("duplicate", one, "duplicateVersion", 1, "expectedVersion", 1);
        assertEquals(
                "FORBIDDEN",
                GraphQlClient.as("grid")
                        .ask("residentMerge", Map.of("id", one, "input", input))
                        .errorCode());
    }

    private static List<String> alike(String user, String id) {
        return GraphQlClient.as(user)
                .ask("resident", Map.of("id", id))
                .ok()
                .list("resident.possibleDuplicates.id");
    }

    private static String person(String name, Object... fields) {
        return Families.inKunxin().person(name, "HEAD", fields).resident();
    }

    @Test
    void records_that_differ_in_what_is_known_of_both_are_no_duplicates() {
        var name = "同名" + UUID.randomUUID().toString().substring(0, 8);
        var one = person(name, "sex", "MALE", "idNumber", Families.idNumber("19700101", 31));
        person(name, "birthDate", "1971-01-01");
        person(name, "sex", "FEMALE");
        person(name, "idNumber", Families.idNumber("19700101", 32));
        person(name + "甲");
        assertEquals(List.of(), alike("worker", one));
    }

    @Test
    void the_same_id_number_or_the_same_name_with_nothing_against_it_may_be_the_same_person() {
        var name = "重复" + UUID.randomUUID().toString().substring(0, 8);
        var number = Families.idNumber("19650505", 33);
        var one = person(name, "idNumber", number);
        var misspelt = person("另写" + name, "idNumber", number);
        var bare = person(name);
        var year = person(name, "birthDate", "1965-07-07");
        assertEquals(List.of(misspelt, bare, year), alike("worker", one));
        assertEquals(List.of(), alike("grid", one), "who does not merge is told nothing");

        merge("worker", one, 1, bare, 1);
        assertEquals(List.of(misspelt, year), alike("secretary", one));
        assertEquals(List.of(), alike("secretary", bare), "merged already");
    }
}
