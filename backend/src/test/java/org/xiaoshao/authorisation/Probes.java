package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xiaoshao.authorisation.AuthorisationTable.Scope;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.LoopCase;

/**
 * How each operation of the table is tried. A mutation that must be refused is sent as it would
 * succeed; one that must be allowed is sent with a version that is never right, so that it comes
 * past every gate of authorisation and still changes nothing.
 */
final class Probes {

    /** One try: who, where, and whether the table says that it is allowed. */
    record Try(GraphQlClient client, String caller, Scope scope, boolean allowed) {}

    /** Sends one operation and says what came of it, in the words of the table. */
    interface Probe {
        String send(Try attempt);
    }

    private static final Set<String> HIDING =
            Set.of(
                    "NOT_FOUND",
                    "TOKEN_UNKNOWN",
                    "CODE_UNKNOWN",
                    "TRACKING_CODE_UNKNOWN",
                    "RATING_TOKEN_UNKNOWN",
                    "WHISTLE_UNKNOWN");
    private static final Set<String> FORBIDDING =
            Set.of(
                    "FORBIDDEN",
                    "NOT_YOUR_COMMUNITY",
                    "NOT_YOUR_COUNTY",
                    "NOT_YOUR_ORGANISATION",
                    "NOT_YOUR_ORDER",
                    "NOT_YOUR_KIND",
                    "NOT_YOUR_LEVEL",
                    "NOT_YOUR_PLACE",
                    "NOT_YOUR_GRID",
                    "NOT_ARBITER",
                    "NOT_SUPERVISED",
                    "NOT_SUPERVISOR",
                    "NOT_REPORTER");

    private final Map<String, Probe> probes = new TreeMap<>();
    private final Surroundings surroundings;

    Probes(Surroundings surroundings) {
        this.surroundings = surroundings;
        probes.putAll(new TerritoryProbes(surroundings).all());
        duties();
        probes.putAll(FigureProbes.of(surroundings));
        probes.putAll(LedgerProbes.of(surroundings));
        probes.putAll(new ForesightProbes(surroundings).all());
        probes.putAll(AuditProbes.of(surroundings));
        probes.putAll(new PeopleProbes(surroundings).all());
        whistles();
        codes();
        mutations();
        probes.putAll(new MoveProbes(surroundings, this::whistle).all());
        probes.putAll(new SupervisionProbes(surroundings).all());
        probes.putAll(LiveProbes.all(this::whistle));
        probes.putAll(new ActivityProbes(surroundings).all());
        probes.putAll(new WorkloadProbes(surroundings).all());
        probes.putAll(new ImportProbes(surroundings).all());
        probes.putAll(new ExportProbes(surroundings).all());
        probes.putAll(new NotificationProbes(surroundings).all());
        probes.putAll(new DutyListProbes().all());
        probes.putAll(new RoutingProbes().all());
        probes.putAll(new MessageProbes().all());
        probes.putAll(new BodyProbes(surroundings).all());
        probes.putAll(new UserProbes(surroundings).all());
        probes.putAll(new PostProbes(surroundings).all());
        probes.putAll(new BreakGlassProbes(surroundings).all());
        probes.putAll(new PatrolProbes().all());
    }

    /** The operations that can be tried. */
    Set<String> operations() {
        return probes.keySet();
    }

    String send(String operation, Try attempt) {
        return probes.getOrDefault(operation, untried -> "no probe").send(attempt);
    }

    /** Tries one of them in another way. */
    void instead(String operation, Probe probe) {
        probes.put(operation, probe);
    }

    private void duties() {
        once("Query.me", "{ found: me { name } }");
        once("Query.calendar", "{ found: calendar(year: 2026) { year } }");
        probes.put("Mutation.calendarImport", Probes::calendar);
        once("Query.metrics", "{ found: metrics { code } }");
        once("Query.matters", "{ found: matters { nodes { code } } }");
        probes.put(
                "Query.organisations",
                attempt -> {
                    var county = surroundings.county(attempt.scope());
                    var text =
                            "query ($county: String!) { organisations(county: $county) { nodes { name } } }";
                    return county == null
                            ? NO_CASE
                            : shown(
                                    attempt.client().send(text, Map.of("county", county)),
                                    answer -> !answer.list("organisations.nodes").isEmpty());
                });
        node("Query.node(Organisation)", attempt -> surroundings.organisation(attempt.scope()));
        node("Query.node(Matter)", attempt -> surroundings.matter(attempt.scope()));
    }

    /** One that is allowed is sent without a notice: it comes past every gate and takes nothing. */
    private static String calendar(Try attempt) {
        if (attempt.scope() != Scope.OWN) {
            return NO_CASE;
        }
        var input = Map.of("year", 2027, "notice", " ", "csv", "2027-01-01,休,元旦");
        var answer = attempt.client().ask("calendarImport", Map.of("input", input));
        return answer.errorCode() != null
                ? answer.errorCode()
                : answer.refusals("calendarImport").equals(List.of("REQUIRED"))
                        ? "ALLOWED"
                        : answer.refusals("calendarImport").toString();
    }

    /** Something that knows no places. */
    private void once(String operation, String text) {
        probes.put(
                operation,
                attempt ->
                        attempt.scope() == Scope.OWN
                                ? shown(
                                        attempt.client().send(text, Map.of()),
                                        answer -> answer.data("found") != null)
                                : NO_CASE);
    }

    private void whistles() {
        about(
                "Query.whistle",
                (client, one) ->
                        shown(
                                client.ask("whistle", Map.of("number", one.number())),
                                answer -> answer.data("whistle") != null));
        about(
                "Query.whistles",
                (client, one) ->
                        shown(
                                client.ask(
                                        "whistles", Map.of("filter", Map.of("text", one.number()))),
                                answer -> answer.list("whistles.nodes.id").contains(one.id())));
        about(
                "Whistle.community",
                (client, one) ->
                        shown(
                                client.send(
                                        "query ($number: String!) { whistle(number: $number) {"
                                                + " community { division { code } grids { id }"
                                                + " buildings { id } } } }",
                                        Map.of("number", one.number())),
                                answer -> answer.data("whistle.community.division.code") != null));
        orders("Query.orders", "orders.nodes.id", surroundings::orders);
        orders("Order.whistle", "orders.nodes.whistle.id", one -> List.of(one.id()));
        node("Query.node(Whistle)", attempt -> first(whistle(attempt), one -> List.of(one.id())));
        node("Query.node(Order)", attempt -> first(whistle(attempt), surroundings::orders));
    }

    private void codes() {
        // The second of each is well-formed and unknown.
        presenting(
                "Query.whistleTrack",
                "code",
                Map.of(
                        Scope.OWN,
                        surroundings.linked().trackingCode(),
                        Scope.FOREIGN,
                        "2222222222"));
        presenting(
                "Query.whistleRating",
                "token",
                Map.of(Scope.OWN, surroundings.ratingToken(), Scope.FOREIGN, "another token"));
        // The link of one whistle, tried on itself and on another.
        probes.put(
                "Mutation.whistleEvaluate(link)",
                attempt -> {
                    var input = new HashMap<String, Object>(evaluation());
                    input.put("token", surroundings.ratingToken());
                    return switch (attempt.scope()) {
                        case OWN -> act(attempt, "whistleEvaluate", surroundings.linked(), input);
                        case NEIGHBOURING -> NO_CASE;
                        case FOREIGN -> act(attempt, "whistleEvaluate", whistle(attempt), input);
                    };
                });
    }

    private void presenting(String operation, String variable, Map<Scope, String> secrets) {
        var document = operation.substring("Query.".length());
        probes.put(
                operation,
                attempt -> {
                    var secret = secrets.get(attempt.scope());
                    return secret == null
                            ? NO_CASE
                            : shown(
                                    attempt.client().ask(document, Map.of(variable, secret)),
                                    answer -> answer.data(document) != null);
                });
    }

    private void mutations() {
        probes.put("Mutation.whistleBlow", this::blow);
        mutation("whistleAdmit", Map.of("matter", surroundings.matter(Scope.OWN).toString()));
        mutation("whistleDecline", Map.of("article", "第三条", "elsewhere", "供电服务热线"));
        mutation(
                "whistleDispatch", Map.of("lead", surroundings.organisation(Scope.OWN).toString()));
        mutation("whistleSign", Map.of());
        mutation("whistleReportForDuty", Map.of("place", "楼前", "people", 2));
        mutation("whistleReportDone", Map.of("result", "已清理"));
        mutation("whistleFeedBack", Map.of("message", "已处理", "channel", "PHONE"));
        mutation("whistleEvaluate", evaluation());
        mutation("whistleWriteOff", Map.of());
    }

    private static Map<String, Object> evaluation() {
        return Map.of("contacted", true, "solved", true, "satisfied", true);
    }

    private String blow(Try attempt) {
        var input =
                Map.of(
                        "kind", "SAFETY",
                        "description", "消防通道被杂物堵塞",
                        "place", Map.of("community", surroundings.community(attempt.scope())));
        var answer = attempt.client().ask("whistleBlow", Map.of("input", input));
        return shown(answer, blown -> blown.data("whistleBlow.whistle.id") != null);
    }

    private void mutation(String name, Map<String, ?> input) {
        probes.put(
                "Mutation." + name,
                attempt -> {
                    var one = whistle(attempt);
                    return one == null ? NO_CASE : act(attempt, name, one, input);
                });
    }

    static String act(Try attempt, String mutation, LoopCase one, Map<String, ?> input) {
        var whole = new HashMap<String, Object>(input);
        if (attempt.allowed()) {
            whole.put("expectedVersion", 0);
        }
        var answer = one.attempt(attempt.client(), mutation, whole);
        var refusals = answer.refusals(mutation);
        return answer.errorCode() == null && !refusals.isEmpty()
                ? inWordsOfTheTable(refusals.get(0))
                : shown(answer, done -> true);
    }

    private void orders(String operation, String path, Function<LoopCase, List<String>> wanted) {
        about(
                operation,
                (client, one) ->
                        surroundings.orders(one).isEmpty()
                                ? NO_CASE
                                : shown(
                                        client.ask("orders", Map.of("first", 100)),
                                        answer ->
                                                !Collections.disjoint(
                                                        answer.list(path), wanted.apply(one))));
    }

    private void about(String operation, BiFunction<GraphQlClient, LoopCase, String> ask) {
        probes.put(
                operation,
                attempt -> {
                    var one = whistle(attempt);
                    return one == null ? NO_CASE : ask.apply(attempt.client(), one);
                });
    }

    private void node(String operation, Function<Try, Object> id) {
        probes.put(
                operation,
                attempt -> {
                    var wanted = id.apply(attempt);
                    return wanted == null
                            ? NO_CASE
                            : shown(
                                    attempt.client().ask("node", Map.of("id", wanted.toString())),
                                    answer -> answer.data("node") != null);
                });
    }

    private LoopCase whistle(Try attempt) {
        return surroundings.whistle(attempt.caller(), attempt.scope());
    }

    private static String first(LoopCase one, Function<LoopCase, List<String>> ids) {
        return one == null ? null : ids.apply(one).stream().findFirst().orElse(null);
    }

    static String shown(Answer answer, Predicate<Answer> there) {
        if (answer.errorCode() != null) {
            return inWordsOfTheTable(answer.errorCode());
        }
        return there.test(answer.ok()) ? "ALLOWED" : "HIDDEN";
    }

    static String inWordsOfTheTable(String code) {
        if (HIDING.contains(code)) {
            return "HIDDEN";
        }
        if (FORBIDDING.contains(code)) {
            return "FORBIDDEN";
        }
        return code.equals("STALE_VERSION") ? "ALLOWED" : code;
    }
}
