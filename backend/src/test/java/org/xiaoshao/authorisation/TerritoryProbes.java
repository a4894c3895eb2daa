package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;

/** How the operations about places are tried. */
final class TerritoryProbes {

    private static final List<String> WITHOUT_NEIGHBOUR = List.of("leader", "county");

    private final Surroundings surroundings;

    TerritoryProbes(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Map<String, Probe> all() {
        var probes = new TreeMap<String, Probe>();
        probes.put(
                "Query.division",
                byCode("query ($code: String!) { found: division(code: $code) { name } }"));
        probes.put(
                "Query.divisions",
                byCode(
                        "query ($code: String!) { found: divisions(parent: $code) { pageInfo { hasNextPage } } }"));
        probes.put(
                "Query.community",
                byCode(
                        "query ($code: String!) { found: community(code: $code) { grids { id } } }"));
        probes.put(
                "Division.history",
                byCode(
                        "query ($code: String!) { found: division(code: $code) { history { name } } }"));
        probes.put(
                "Estate.history",
                byCode(
                        "query ($code: String!) { found: community(code: $code) { estates { estate { history { name } } } } }"));
        probes.put(
                "Grid.history",
                byCode(
                        "query ($code: String!) { found: community(code: $code) { grids { history { name } } } }"));
        probes.put(
                "Building.history",
                byCode(
                        "query ($code: String!) { found: community(code: $code) { buildings { history { name } } } }"));
        probes.put(
                "Query.communityMap",
                byCode(
                        "query ($code: String!) { found: communityMap(code: $code) { gaps { outline } } }"));
        probes.put(
                "Query.whistlePoints",
                byCode(
                        "query ($code: ID!) { found: whistlePoints(community: $code) { nodes { code } } }"));
        probes.put("Query.estate", this::readEstate);
        probes.put("Query.coverage", this::coverage);
        probes.put("Query.whistlePoint", this::point);
        probes.put("Query.gridAt", this::gridAt);
        probes.put("Query.node(Grid)", node(surroundings::grid));
        probes.put("Query.node(Building)", node(surroundings::building));
        probes.put("Query.node(WhistlePoint)", node(TerritoryProbes::pointId));
        probes.put("Mutation.gridDraw", act("gridDraw", scope -> Map.of()));
        probes.put(
                "Mutation.gridMerge",
                act("gridMerge", scope -> Map.of("into", anotherGrid(scope))));
        probes.put(
                "Mutation.gridSplit",
                act(
                        "gridSplit",
                        scope ->
                                Map.of(
                                        "name",
                                        "新网格",
                                        "buildings",
                                        List.of(firstBuilding(scope).toString()))));
        probes.put("Mutation.estateRename", place("estateRename", TerritoryProbes::estate, "新苑"));
        probes.put("Mutation.estateClose", place("estateClose", TerritoryProbes::estate, null));
        probes.put(
                "Mutation.buildingRename",
                place("buildingRename", TerritoryProbes::firstBuilding, "新楼"));
        probes.put(
                "Mutation.buildingClose",
                place("buildingClose", TerritoryProbes::firstBuilding, null));
        probes.put("Mutation.whistlePointPutUp", this::putUp);
        probes.put("Mutation.whistlePointTakeDown", this::takeDown);
        new ServicePointProbes(surroundings).addTo(probes);
        return probes;
    }

    private Probe byCode(String text) {
        return attempt ->
                Probes.shown(
                        attempt.client()
                                .send(
                                        text,
                                        Map.of("code", surroundings.community(attempt.scope()))),
                        answer -> answer.data("found") != null);
    }

    private static Probe node(Function<Scope, UUID> id) {
        return attempt ->
                Probes.shown(
                        attempt.client()
                                .ask("node", Map.of("id", id.apply(attempt.scope()).toString())),
                        answer -> answer.data("node") != null);
    }

    private String gridAt(Try attempt) {
        return attempt.scope() == Scope.OWN
                ? Probes.shown(
                        attempt.client()
                                .send(
                                        "{ found: gridAt(longitude: 0, latitude: 0) { id } }",
                                        Map.of()),
                        answer -> true)
                : NO_CASE;
    }

    private String coverage(Try attempt) {
        var without =
                attempt.scope() == Scope.NEIGHBOURING
                        && List.of("leader", "county", "auditor").contains(attempt.caller());
        return without
                ? NO_CASE
                : byCode(
                                "query ($code: ID!) { found: coverage(community: $code) { community { code } } }")
                        .send(attempt);
    }

    private String readEstate(Try attempt) {
        var id = estate(attempt.scope()).toString();
        return Probes.shown(
                attempt.client()
                        .send(
                                "query ($id: ID!) { found: estate(id: $id) { estate { name } } }",
                                Map.of("id", id)),
                answer -> answer.data("found") != null);
    }

    private String point(Try attempt) {
        var code =
                switch (attempt.scope()) {
                    case OWN -> "KX2WMDA2";
                    case NEIGHBOURING -> "YA2WMDA2";
                    case FOREIGN -> "YB2WMDA2";
                };
        return Probes.shown(
                attempt.client().ask("whistlePoint", Map.of("code", code)),
                answer -> answer.data("whistlePoint") != null);
    }

    /** Each as it would succeed, if only the caller might do it. */
    private static Probe act(String mutation, Function<Scope, Map<String, ?>> input) {
        return attempt ->
                withoutCase(attempt)
                        ? NO_CASE
                        : changing(
                                attempt,
                                mutation,
                                gridOfAnotherCommunity(attempt.scope()).toString(),
                                input.apply(attempt.scope()));
    }

    /** Of a version that is not the one of now, where it is allowed: so it changes nothing. */
    private static Probe place(String mutation, Function<Scope, UUID> id, String name) {
        return attempt -> {
            if (withoutCase(attempt)) {
                return NO_CASE;
            }
            var input = new HashMap<String, Object>();
            input.put("expectedVersion", attempt.allowed() ? 0 : 1);
            if (name != null) {
                input.put("name", name);
            }
            var place = id.apply(attempt.scope()).toString();
            return refusalOf(
                    attempt.client().ask(mutation, Map.of("id", place, "input", input)), mutation);
        };
    }

    private static UUID estate(Scope scope) {
        return UUID.fromString(
                switch (scope) {
                    case OWN -> "00000000-0000-4000-b00b-024011000001";
                    case NEIGHBOURING -> "00000000-0000-4000-b00b-024003000001";
                    case FOREIGN -> "00000000-0000-4000-b00b-025017000001";
                });
    }

    private static boolean withoutCase(Try attempt) {
        return attempt.scope() == Scope.NEIGHBOURING
                && WITHOUT_NEIGHBOUR.contains(attempt.caller());
    }

    private static UUID gridOfAnotherCommunity(Scope scope) {
        return switch (scope) {
            case OWN -> DemoPlaces.kunxinGrid(1);
            case NEIGHBOURING -> UUID.fromString("00000000-0000-4000-b001-024003000001");
            case FOREIGN -> DemoPlaces.yingbinGrid(1);
        };
    }

    private static UUID anotherGrid(Scope scope) {
        return switch (scope) {
            case OWN -> DemoPlaces.kunxinGrid(2);
            case NEIGHBOURING -> UUID.fromString("00000000-0000-4000-b001-024003000002");
            case FOREIGN -> DemoPlaces.yingbinGrid(2);
        };
    }

    private static UUID firstBuilding(Scope scope) {
        return switch (scope) {
            case OWN -> DemoPlaces.kunxinBuilding(1);
            case NEIGHBOURING -> UUID.fromString("00000000-0000-4000-b002-024003000001");
            case FOREIGN -> DemoPlaces.yingbinBuilding(1);
        };
    }

    private static UUID pointId(Scope scope) {
        return switch (scope) {
            case OWN -> UUID.fromString("00000000-0000-4000-b00a-024011000001");
            case NEIGHBOURING -> UUID.fromString("00000000-0000-4000-b00a-024003000001");
            case FOREIGN -> UUID.fromString("00000000-0000-4000-b00a-025017000001");
        };
    }

    /** One that is allowed is sent without a name: it comes past every gate and puts nothing up. */
    private String putUp(Try attempt) {
        var input =
                Map.of(
                        "community",
                        surroundings.community(attempt.scope()),
                        "kind",
                        "ESTATE_GATE",
                        "name",
                        attempt.allowed() ? " " : "北门");
        var answer = attempt.client().ask("whistlePointPutUp", Map.of("input", input));
        return refusalOf(answer, "whistlePointPutUp");
    }

    private String takeDown(Try attempt) {
        return changing(
                attempt, "whistlePointTakeDown", pointId(attempt.scope()).toString(), Map.of());
    }

    private static String changing(
            Try attempt, String mutation, String id, Map<String, ?> changes) {
        var input = new HashMap<String, Object>(changes);
        input.put("expectedVersion", attempt.allowed() ? 0 : version(id));
        var answer = attempt.client().ask(mutation, Map.of("id", id, "input", input));
        return refusalOf(answer, mutation);
    }

    private static String refusalOf(Answer answer, String mutation) {
        var refusals = answer.errorCode() == null ? answer.refusals(mutation) : List.<String>of();
        return refusals.isEmpty()
                ? Probes.shown(answer, done -> true)
                : refusals.get(0).equals("REQUIRED")
                        ? "ALLOWED"
                        : Probes.inWordsOfTheTable(refusals.get(0));
    }

    private static int version(String id) {
        if (id.contains("-b00a-")) {
            return 1;
        }
        var community =
                id.contains("-024011")
                        ? DemoPlaces.KUNXIN
                        : id.contains("-024003") ? "150124100003" : DemoPlaces.YINGBIN;
        var map = GraphQlClient.nobody().ask("communityMap", Map.of("code", community)).ok();
        var ids = map.<String>list("communityMap.grids.grid.id");
        return map.<Integer>list("communityMap.grids.version").get(ids.indexOf(id));
    }
}
