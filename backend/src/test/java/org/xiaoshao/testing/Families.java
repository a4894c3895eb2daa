package org.xiaoshao.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Households that tests move in by the API, each behind a door of its own. */
public final class Families {

    private final Map<String, Object> input = new HashMap<>();
    private final List<Map<String, Object>> people = new ArrayList<>();
    private String mover = "worker";

    private Families() {
        input.put("tenure", "OWNER");
        input.put("registration", "LOCAL");
        input.put("movedIn", "2024-03-01");
        input.put("number", door());
        input.put("residents", people);
    }

    /** In building 1, unit 1 of 昆新, moved in by its worker. */
    public static Families inKunxin() {
        return new Families().in(DemoPlaces.KUNXIN, DemoPlaces.kunxinBuilding(1), "1单元", "worker");
    }

    /** In building 1, unit 1 of 迎宾, moved in by its worker. */
    public static Families inYingbin() {
        return new Families()
                .in(DemoPlaces.YINGBIN, DemoPlaces.yingbinBuilding(1), "1单元", "worker2");
    }

    /** A number that no other door has. */
    public static String door() {
        return "T" + UUID.randomUUID().toString().substring(0, 12);
    }

    public Families at(UUID building, String unit) {
        return in((String) input.get("community"), building, unit, mover);
    }

    private Families in(String community, UUID building, String unit, String user) {
        input.put("community", community);
        input.put("building", building.toString());
        input.put("unit", unit);
        mover = user;
        return this;
    }

    /** With that input of {@code householdMoveIn}. */
    public Families with(String field, Object value) {
        input.put(field, value);
        return this;
    }

    /** With somebody in it: pairs of field and value. */
    public Families person(String name, String relation, Object... fields) {
        var person = new HashMap<String, Object>();
        person.put("name", name);
        person.put("relation", relation);
        for (int i = 0; i < fields.length; i += 2) {
            person.put((String) fields[i], fields[i + 1]);
        }
        people.add(person);
        return this;
    }

    /** Tries, whatever comes of it. */
    public Answer tryToMoveIn() {
        return GraphQlClient.as(mover).ask("householdMoveIn", Map.of("input", input));
    }

    /** Moves in; the household as answered. */
    public Map<String, Object> moveIn() {
        var answer = tryToMoveIn().ok();
        assertEquals(List.of(), answer.refusals("householdMoveIn"), answer::body);
        return answer.data("householdMoveIn.household");
    }

    /** Moves in; the id of the first person. */
    @SuppressWarnings("unchecked")
    public String resident() {
        return ((List<Map<String, String>>) moveIn().get("residents")).get(0).get("id");
    }

    /** An ID number of the reserved place 999999 with that day (yyyyMMdd) and a right check. */
    public static String idNumber(String day, int order) {
        var digits = "999999" + day + "%03d".formatted(order);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
