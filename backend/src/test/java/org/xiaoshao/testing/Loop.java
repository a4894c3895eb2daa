package org.xiaoshao.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.whistle.WhistleState;

/**
 * Takes a whistle through the loop by the API alone, as the people of one community would: says
 * where and by whom, then {@link #to} the state that a test begins with.
 */
public final class Loop {

    /** 清水河县城管执法局: {@code department} and {@code department-head} answer for it. */
    public static final UUID URBAN_MANAGEMENT = organisation(24, 1);

    /** 清水河县住建局: {@code department-b} answers for it. */
    public static final UUID HOUSING = organisation(24, 2);

    /** 清水河县消防救援大队: nobody of the demo answers for it. */
    public static final UUID FIRE_BRIGADE = organisation(24, 4);

    /** 惠民物业: {@code steward} answers for it. */
    public static final UUID PROPERTY_COMPANY = organisation(24, 34);

    /** 武川县城管执法局: nobody of the demo answers for it. */
    public static final UUID URBAN_MANAGEMENT_OF_WUCHUAN = organisation(25, 1);

    private static final Map<UUID, String> ANSWERING =
            Map.of(
                    URBAN_MANAGEMENT,
                    "department",
                    HOUSING,
                    "department-b",
                    PROPERTY_COMPANY,
                    "steward");

    private final String worker;
    private final String secretary;
    private final UUID matter;
    private final Map<String, Object> place = new HashMap<>();
    private final Map<String, Object> blow = new HashMap<>();
    private final List<UUID> coHandlers = new ArrayList<>();
    private String reporter;
    private UUID lead;

    private Loop(String community, String worker, String secretary, UUID matter, UUID lead) {
        this.worker = worker;
        this.secretary = secretary;
        this.matter = matter;
        this.lead = lead;
        place.put("community", community);
        blow.put("kind", "SAFETY");
        blow.put("description", "消防通道被杂物堵塞");
    }

    /** In 昆新社区 of 清水河县, led by 城管执法局; without login unless said. */
    public static Loop inKunxin() {
        return new Loop(DemoPlaces.KUNXIN, "worker", "secretary", matter(24, 17), URBAN_MANAGEMENT);
    }

    /** In 迎宾社区 of 武川县; nobody answers for its organisations, so it goes as far as dispatched. */
    public static Loop inYingbin() {
        return new Loop(
                DemoPlaces.YINGBIN,
                "worker2",
                "secretary2",
                matter(25, 17),
                URBAN_MANAGEMENT_OF_WUCHUAN);
    }

    /** In a community that has no workers of its own in the demo: it can only be blown there. */
    public static Loop in(String community) {
        return new Loop(community, null, null, null, null);
    }

    /** Blown by that demo user instead of without login. */
    public Loop reportedBy(String user) {
        reporter = user;
        return this;
    }

    /** About that building, and that unit of it when not null. */
    public Loop at(UUID building, String unit) {
        place.put("building", building.toString());
        place.put("unit", unit);
        return this;
    }

    /** With that input of {@code whistleBlow}, for instance {@code urgency}. */
    public Loop with(String field, Object value) {
        blow.put(field, value);
        return this;
    }

    /** Dispatched to these instead. */
    public Loop dispatchedTo(UUID leading, UUID... others) {
        lead = leading;
        coHandlers.clear();
        coHandlers.addAll(List.of(others));
        return this;
    }

    /** A new whistle in that state, taken there in one round; every step must succeed. */
    public LoopCase to(WhistleState state) {
        var one = blown();
        switch (state) {
            case BLOWN -> {}
            case DECLINED -> one.decline();
            case ADMITTED -> one.admit();
            case DISPATCHED -> one.admit().dispatch();
            case SIGNED -> one.admit().dispatch().sign();
            case IN_HAND -> one.admit().dispatch().sign().reportForDuty();
            case HANDLED -> one.handle();
            case FED_BACK -> one.handle().feedBack();
            case EVALUATED -> one.handle().feedBack().evaluate(true, true);
            case REWORK -> one.handle().feedBack().evaluate(false, false);
            case CLOSED -> one.handle().feedBack().evaluate(true, true).writeOff();
            default -> throw new IllegalArgumentException("No way to " + state + " yet.");
        }
        assertEquals(state.name(), one.state());
        return one;
    }

    private LoopCase blown() {
        var input = new HashMap<>(blow);
        input.put("place", place);
        var caller = reporter == null ? GraphQlClient.nobody() : GraphQlClient.as(reporter);
        var answer = caller.ask("whistleBlow", Map.of("input", input)).ok();
        assertEquals(List.of(), answer.refusals("whistleBlow"));
        return new LoopCase(this, answer);
    }

    String worker() {
        return worker;
    }

    String secretary() {
        return secretary;
    }

    String reporter() {
        return reporter;
    }

    UUID matter() {
        return matter;
    }

    UUID lead() {
        return lead;
    }

    List<UUID> coHandlers() {
        return coHandlers;
    }

    /** Who answers for the organisations asked, co-handlers first. */
    List<String> handlers() {
        var asked = new ArrayList<>(coHandlers);
        asked.add(lead);
        return asked.stream().map(Loop::answering).toList();
    }

    private static String answering(UUID organisation) {
        var user = ANSWERING.get(organisation);
        if (user == null) {
            throw new IllegalArgumentException("No demo user answers for " + organisation);
        }
        return user;
    }

    /** An organisation of the demo seed, by county (24, 25) and number. */
    public static UUID organisation(int county, int number) {
        return UUID.fromString("00000000-0000-4000-b003-0%d000%06d".formatted(county, number));
    }

    /** A matter of the demo seed, by county (24, 25) and number. */
    public static UUID matter(int county, int number) {
        return UUID.fromString("00000000-0000-4000-b004-0%d000%06d".formatted(county, number));
    }
}
