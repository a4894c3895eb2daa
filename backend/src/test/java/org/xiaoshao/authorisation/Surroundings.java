package org.xiaoshao.authorisation;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.whistle.WhistleState;

/**
 * One whistle in each kind of place, and which of them is own, neighbouring and foreign to whom.
 * docs/authorisation.md says the same in words.
 */
final class Surroundings {

    private static final String YONGAN = "150124100003";
    private static final String VILLAGE_OF_THE_NEXT_TOWN = "150124101200";

    /** Reported by {@code resident} and answered by all three organisations with demo staff. */
    private final LoopCase own =
            Loop.inKunxin()
                    .reportedBy("resident")
                    .at(DemoPlaces.kunxinBuilding(1), "1单元")
                    .dispatchedTo(Loop.URBAN_MANAGEMENT, Loop.HOUSING, Loop.PROPERTY_COMPANY)
                    .to(WhistleState.FED_BACK);

    private final LoopCase nextUnit = unanswered(1, "2单元");
    private final LoopCase nextBuilding = unanswered(2, "1单元");
    private final LoopCase nextGrid = unanswered(6, "1单元");
    private final LoopCase nextCommunity = Loop.in(YONGAN).to(WhistleState.BLOWN);
    private final LoopCase nextTown = Loop.in(VILLAGE_OF_THE_NEXT_TOWN).to(WhistleState.BLOWN);
    private final LoopCase foreign =
            Loop.inYingbin()
                    .reportedBy("resident2")
                    .at(DemoPlaces.yingbinBuilding(1), "1单元")
                    .to(WhistleState.DISPATCHED);

    /** Reported without login; its code and link open it to whoever holds them. */
    private final LoopCase linked = Loop.inKunxin().to(WhistleState.FED_BACK);

    private final String ratingToken = linked.ratingToken();

    private final ActivitySurroundings activities =
            new ActivitySurroundings(
                    Stream.of(Scope.values()).collect(toMap(scope -> scope, this::community)));

    private final PeopleSurroundings people = new PeopleSurroundings();

    private final Map<LoopCase, List<String>> orders =
            Map.of(
                    own, orders(own, "worker"),
                    nextUnit, orders(nextUnit, "worker"),
                    nextBuilding, orders(nextBuilding, "worker"),
                    nextGrid, orders(nextGrid, "worker"),
                    foreign, orders(foreign, "worker2"));

    /** Led by an organisation that no demo user answers for. */
    private static LoopCase unanswered(int building, String unit) {
        return Loop.inKunxin()
                .at(DemoPlaces.kunxinBuilding(building), unit)
                .dispatchedTo(Loop.FIRE_BRIGADE)
                .to(WhistleState.DISPATCHED);
    }

    @SuppressWarnings("unchecked")
    private static List<String> orders(LoopCase one, String worker) {
        var orders = (List<Map<String, String>>) one.seenBy(worker).get("orders");
        return orders.stream().map(order -> order.get("id")).toList();
    }

    /** Null where that caller has no such place. */
    LoopCase whistle(String caller, Scope scope) {
        return switch (scope) {
            case OWN -> own;
            case NEIGHBOURING -> neighbouring(caller);
            case FOREIGN -> foreign;
        };
    }

    private LoopCase neighbouring(String caller) {
        return switch (caller) {
            case "building" -> nextBuilding;
            case "grid" -> nextGrid;
            case "worker", "secretary", "integrator", "admin" -> nextCommunity;
            case "leader" -> nextTown;
            // The demo has no other county than the foreign one.
            case "county", "auditor" -> null;
            default -> nextUnit;
        };
    }

    /** Ids of the orders of a whistle; empty while it was not dispatched. */
    List<String> orders(LoopCase one) {
        return orders.getOrDefault(one, List.of());
    }

    /** The whistle that a code and a link open. */
    LoopCase linked() {
        return linked;
    }

    /** What the communities do together. */
    ActivitySurroundings activities() {
        return activities;
    }

    /** Who lives where. */
    PeopleSurroundings people() {
        return people;
    }

    /** The token of the link. */
    String ratingToken() {
        return ratingToken;
    }

    String community(Scope scope) {
        return switch (scope) {
            case OWN -> DemoPlaces.KUNXIN;
            case NEIGHBOURING -> YONGAN;
            case FOREIGN -> DemoPlaces.YINGBIN;
        };
    }

    /** A place for figures; null where that caller has no neighbour of the demo. */
    String place(String caller, Scope scope) {
        if (scope != Scope.NEIGHBOURING) {
            return community(scope);
        }
        return switch (caller) {
            case "leader" -> VILLAGE_OF_THE_NEXT_TOWN;
            case "county", "auditor" -> null;
            default -> YONGAN;
        };
    }

    /** Null for the neighbouring one: counties have no neighbours in the demo. */
    String county(Scope scope) {
        return switch (scope) {
            case OWN -> DemoPlaces.QINGSHUIHE;
            case NEIGHBOURING -> null;
            case FOREIGN -> DemoPlaces.WUCHUAN;
        };
    }

    UUID grid(Scope scope) {
        return switch (scope) {
            case OWN -> DemoPlaces.kunxinGrid(1);
            case NEIGHBOURING -> DemoPlaces.kunxinGrid(3);
            case FOREIGN -> DemoPlaces.yingbinGrid(1);
        };
    }

    UUID building(Scope scope) {
        return switch (scope) {
            case OWN -> DemoPlaces.kunxinBuilding(1);
            case NEIGHBOURING -> DemoPlaces.kunxinBuilding(6);
            case FOREIGN -> DemoPlaces.yingbinBuilding(1);
        };
    }

    UUID organisation(Scope scope) {
        return switch (scope) {
            case OWN -> Loop.URBAN_MANAGEMENT;
            case NEIGHBOURING -> Loop.FIRE_BRIGADE;
            case FOREIGN -> Loop.URBAN_MANAGEMENT_OF_WUCHUAN;
        };
    }

    UUID matter(Scope scope) {
        return switch (scope) {
            case OWN -> Loop.matter(24, 17);
            case NEIGHBOURING -> Loop.matter(24, 11);
            case FOREIGN -> Loop.matter(25, 17);
        };
    }

    /**
     * Versions of every whistle as their communities see them, places taken in every activity and
     * versions of every household, to prove that probes change none.
     */
    Map<String, Object> versions() {
        var versions = new HashMap<String, Object>(whistles());
        versions.put("activities", activities.taken());
        versions.put("people", people.versions());
        return versions;
    }

    private Map<String, Object> whistles() {
        return Map.of(
                own.number(),
                own.seenBy("worker").get("version"),
                nextUnit.number(),
                nextUnit.seenBy("worker").get("version"),
                nextBuilding.number(),
                nextBuilding.seenBy("worker").get("version"),
                nextGrid.number(),
                nextGrid.seenBy("worker").get("version"),
                nextCommunity.number(),
                nextCommunity.seenBy("leader").get("version"),
                nextTown.number(),
                nextTown.seenBy("county").get("version"),
                foreign.number(),
                foreign.seenBy("worker2").get("version"),
                linked.number(),
                linked.seenBy("worker").get("version"));
    }
}
