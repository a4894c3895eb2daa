package org.xiaoshao.whistle.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Uploads;
import org.xiaoshao.whistle.model.ModelWhistle.State;

/** A dozen whistles at a time, and one random move after another on them. */
final class RandomPlay {

    private static final int AT_ONCE = 12;
    private static final List<String> USERS =
            List.of(
                    "worker",
                    "secretary",
                    "leader",
                    "county",
                    "department",
                    "department-b",
                    "steward",
                    "building",
                    "unit",
                    "resident",
                    "grid",
                    "auditor");
    private static final Map<String, Object> PLACE =
            Map.of(
                    "community",
                    DemoPlaces.KUNXIN,
                    "building",
                    DemoPlaces.kunxinBuilding(1).toString(),
                    "unit",
                    "1单元");
    private static final String SEEN =
            """
            query ($number: String!) { whistle(number: $number) {
              state level reworkCount reporterCount version outcome lead { id } chainIntact
              events { type } orders { organisation { id } role state superseded } parts { number }
              deadlines { kind endedAt } callBackDueAt pausedUntil extensionUntil
              returnOrders { id ruling organisation { id } } } }""";

    /** One move that may be made now. */
    private record Chance(ModelWhistle whistle, String move, String user) {}

    private final Lapsing lapsing;
    private final Random chance;
    private final ModelMoves moves = new ModelMoves();
    private final List<ModelWhistle> live = new ArrayList<>();
    private final Map<String, Integer> taken = new TreeMap<>();
    private ModelWhistle unsolvable;
    private int played;
    private int refused;

    RandomPlay(Lapsing lapsing, long seed) {
        this.lapsing = lapsing;
        chance = new Random(seed);
        moves.all().keySet().forEach(move -> taken.put(move, 0));
        for (var other :
                List.of(
                        "whistleMerge",
                        "whistleUnmerge",
                        "whistleJoin",
                        "whistleSplit",
                        "whistleSettleOnSpot",
                        "rulingTimeOver",
                        "evaluationTimeOver")) {
            taken.put(other, 0);
        }
    }

    int moves() {
        return played;
    }

    int refused() {
        return refused;
    }

    Map<String, Integer> taken() {
        return taken;
    }

    int rarest() {
        return taken.values().stream().min(Integer::compare).orElse(0);
    }

    void next() {
        played++;
        if (live.size() < AT_ONCE) {
            blow();
            return;
        }
        var one = others().get(chance.nextInt(others().size()));
        switch (chance.nextInt(28)) {
            case 0, 1 -> merge(oneIn(State.BLOWN, State.MERGED));
            case 2 -> split(one);
            case 3, 4 -> lapse(oneIn(State.RETURN_ASKED, State.FED_BACK));
            case 5, 6, 7, 8 -> anything(one);
            case 9, 10, 11, 12 -> theLongWay();
            case 13 -> join(one);
            case 14, 15, 16 -> theRarest();
            default -> something(one);
        }
        retire();
    }

    /** All but the one that goes the long way, which chance would lead astray. */
    private List<ModelWhistle> others() {
        return live.stream().filter(one -> one != unsolvable).toList();
    }

    /** One that stands there, if any does. */
    private ModelWhistle oneIn(State first, State other) {
        var there =
                others().stream().filter(one -> one.state == first || one.state == other).toList();
        var from = there.isEmpty() ? others() : there;
        return from.get(chance.nextInt(from.size()));
    }

    /** What is over is played on for a while and then put away; so is what goes on for ever. */
    private void retire() {
        live.removeIf(
                one ->
                        switch (one.state) {
                            case WITHDRAWN -> true;
                            case CLOSED, DECLINED -> chance.nextInt(150) == 0;
                            case MERGED -> chance.nextInt(100) == 0;
                            default -> one != unsolvable && one.events.size() > 45;
                        });
    }

    private void blow() {
        var one = new ModelWhistle();
        switch (chance.nextInt(4)) {
            case 0 -> blownBy(one, "resident");
            case 1 -> blownBy(one, "grid");
            case 2 -> blownBy(one, null);
            default -> settledOnSpot(one);
        }
        live.add(one);
        compare(one);
    }

    private void blownBy(ModelWhistle one, String user) {
        var client = user == null ? GraphQlClient.nobody() : GraphQlClient.as(user);
        var input = Map.of("kind", "SAFETY", "description", "消防通道被杂物堵塞", "place", PLACE);
        var blown = client.ask("whistleBlow", Map.of("input", input)).ok();
        named(one, blown, "whistleBlow");
        one.blower = user;
        one.code = blown.data("whistleBlow.trackingCode");
        one.reporters.add(user == null ? one.code : user);
    }

    private void settledOnSpot(ModelWhistle one) {
        var input =
                Map.of(
                        "kind",
                        "ENVIRONMENT",
                        "description",
                        "楼道堆物",
                        "result",
                        "当场清理",
                        "evidenceBefore",
                        List.of(Uploads.photo()),
                        "evidenceAfter",
                        List.of(Uploads.photo()),
                        "place",
                        PLACE);
        var settled =
                GraphQlClient.as("grid").ask("whistleSettleOnSpot", Map.of("input", input)).ok();
        named(one, settled, "whistleSettleOnSpot");
        one.blower = "grid";
        one.reporters.add("grid");
        one.worked.add("grid");
        one.level = ModelWhistle.Level.GRID;
        one.go(State.HANDLED, "SETTLED_ON_SPOT");
        count("whistleSettleOnSpot");
    }

    private static void named(ModelWhistle one, Answer answer, String mutation) {
        assertEquals(List.of(), answer.refusals(mutation), answer::body);
        one.id = answer.data(mutation + ".whistle.id");
        one.number = answer.data(mutation + ".whistle.number");
    }

    /** A move that is allowed: of those of this whistle one that was made seldom so far. */
    private void something(ModelWhistle one) {
        var possible = new ArrayList<Chance>();
        for (var move : moves.all().entrySet()) {
            for (var user : usersOf(one)) {
                if (move.getValue().allowed(one, user)) {
                    possible.add(new Chance(one, move.getKey(), user));
                }
            }
        }
        if (possible.isEmpty()) {
            return;
        }
        var least = possible.get(chance.nextInt(possible.size()));
        // Half of the time what was done least of all, so that the long ways are gone as well.
        for (var other : chance.nextBoolean() ? possible : List.<Chance>of()) {
            if (taken.get(other.move()) < taken.get(least.move())) {
                least = other;
            }
        }
        play(least);
    }

    /**
     * One step nearer to what nobody could solve: by chance alone hardly any whistle is passed up
     * to the county and reworked there three times.
     */
    private void theLongWay() {
        if (unsolvable == null || !live.contains(unsolvable)) {
            unsolvable =
                    live.stream()
                            .filter(one -> one.state == State.BLOWN && one.whole == null)
                            .findFirst()
                            .orElseGet(() -> live.get(chance.nextInt(live.size())));
        }
        var one = unsolvable;
        var wanted =
                switch (one.state) {
                    case BLOWN -> List.of("whistleAdmit");
                    case WAITING_REPORTER -> List.of("whistleResume");
                    case ADMITTED -> List.of("whistleHandleHere");
                    case IN_HAND ->
                            one.level == ModelWhistle.Level.COUNTY
                                    ? List.of("whistleReportDone")
                                    : List.of("whistlePassUp");
                    case HANDLED -> List.of("whistleSendBack");
                    case REWORK -> List.of("whistleCloseUnresolved", "whistleHandleHere");
                    default -> List.<String>of();
                };
        for (var move : wanted) {
            for (var user : usersOf(one)) {
                if (moves.all().get(move).allowed(one, user)) {
                    play(new Chance(one, move, user));
                    return;
                }
            }
        }
        unsolvable = null;
        something(one);
    }

    /** What was done least of all that anybody may do to anything now. */
    private void theRarest() {
        var byRarity =
                moves.all().entrySet().stream()
                        .sorted(Comparator.comparing(move -> taken.get(move.getKey())))
                        .toList();
        for (var move : byRarity) {
            for (var one : others()) {
                for (var user : usersOf(one)) {
                    if (move.getValue().allowed(one, user)) {
                        play(new Chance(one, move.getKey(), user));
                        return;
                    }
                }
            }
        }
    }

    /** Somebody without login has the same trouble. */
    private void join(ModelWhistle one) {
        var allowed =
                one.whole == null
                        && ModelWhistle.UNHANDLED.contains(one.state)
                        && one.state != State.BLOWN
                        && one.state != State.WAITING_REPORTER
                        && one.events.contains("ADMITTED");
        var answer =
                GraphQlClient.device(UUID.randomUUID().toString())
                        .ask("whistleJoin", Map.of("id", one.id, "input", Map.of()))
                        .ok();
        if (allowed) {
            assertEquals(List.of(), answer.refusals("whistleJoin"), answer::body);
            one.reporters.add(answer.data("whistleJoin.trackingCode"));
            one.count++;
            one.stay("JOINED");
            one.before = null;
            count("whistleJoin");
        } else {
            isRefused(answer, new Chance(one, "whistleJoin", "nobody"));
        }
        compare(one);
    }

    /** Whatever it is and whoever does it. */
    private void anything(ModelWhistle one) {
        var names = List.copyOf(moves.all().keySet());
        var users = List.copyOf(usersOf(one));
        play(
                new Chance(
                        one,
                        names.get(chance.nextInt(names.size())),
                        users.get(chance.nextInt(users.size()))));
    }

    private static Set<String> usersOf(ModelWhistle one) {
        var users = new LinkedHashSet<>(USERS);
        users.addAll(one.reporters);
        return users;
    }

    private void play(Chance what) {
        var one = what.whistle();
        var move = moves.all().get(what.move());
        var allowed = move.allowed(one, what.user());
        var input = new HashMap<>(move.input(one, what.user(), chance));
        var asked = ModelMoves.asked(one);
        if (what.move().equals("whistleRuleOnReturn")) {
            input.put("returnOrder", asked == null ? one.id : returnOf(one, asked.organisation));
        }
        if (what.move().equals("whistleEvaluate")) {
            input.put("solved", chance.nextInt(4) > 0);
            input.put("satisfied", chance.nextInt(4) > 0);
        }
        var memory = one.memory();
        var answer = send(one, what.move(), what.user(), input);
        if (!allowed) {
            isRefused(answer, what);
            compare(one);
            return;
        }
        assertEquals(
                List.of(),
                answer.ok().refusals(what.move()),
                () -> what.user() + " " + one.events + answer.body());
        input.put("order", asked);
        var lengths = lengths();
        move.done(one, what.user(), input);
        one.before = moves.isUndoable(what.move(), one) ? memory : null;
        one.lastBy = what.user();
        changed(lengths, one);
        count(what.move());
        compare(one);
        if (one.whole != null) {
            compare(one.whole);
        }
    }

    /** Whatever got an entry from elsewhere has a last act that nobody takes back. */
    private void changed(Map<ModelWhistle, Integer> lengths, ModelWhistle acted) {
        lengths.forEach(
                (one, length) -> {
                    if (one != acted && one.events.size() != length) {
                        one.before = null;
                    }
                });
    }

    private Map<ModelWhistle, Integer> lengths() {
        var lengths = new java.util.IdentityHashMap<ModelWhistle, Integer>();
        for (var one : live) {
            for (var other = one; other != null; other = other.whole) {
                lengths.put(other, other.events.size());
                other.parts.forEach(part -> lengths.put(part, part.events.size()));
            }
        }
        return lengths;
    }

    private void isRefused(Answer answer, Chance what) {
        refused++;
        var reasons =
                answer.errorCode() == null
                        ? answer.refusals(what.move())
                        : List.of(answer.errorCode());
        assertNotEquals(
                List.of(),
                reasons,
                () -> what.move() + " by " + what.user() + " of " + what.whistle().events);
        assertNotEquals(List.of("INTERNAL"), reasons, answer::body);
    }

    private Answer send(ModelWhistle one, String move, String user, Map<String, Object> input) {
        var whole = new HashMap<>(input);
        whole.put("expectedVersion", one.version);
        var byCode = !USERS.contains(user);
        if (byCode && move.equals("whistleEvaluate")) {
            whole.put("token", ratingToken(user));
        } else if (byCode
                && Set.of(
                                "whistleAnswer",
                                "whistleWithdraw",
                                "whistleObject",
                                "whistleSupplement",
                                "whistleUrge",
                                "whistleReopen")
                        .contains(move)) {
            whole.put("code", user);
        }
        var client = byCode ? GraphQlClient.nobody() : GraphQlClient.as(user);
        return client.ask(move, Map.of("id", one.id, "input", whole));
    }

    private static String ratingToken(String code) {
        var token =
                (String)
                        GraphQlClient.nobody()
                                .ask("whistleTrack", Map.of("code", code))
                                .ok()
                                .data("whistleTrack.ratingToken");
        return token == null ? "none" : token;
    }

    @SuppressWarnings("unchecked")
    private String returnOf(ModelWhistle one, String organisation) {
        var seen = seen(one);
        return ((List<Map<String, Object>>) seen.get("returnOrders"))
                .stream()
                        .filter(found -> found.get("ruling") == null)
                        .filter(found -> organisation.equals(idOf(found.get("organisation"))))
                        .map(found -> found.get("id").toString())
                        .findFirst()
                        .orElse(one.id);
    }

    private void merge(ModelWhistle one) {
        if (one.state == State.MERGED) {
            unmerge(one);
            return;
        }
        var target = live.get(chance.nextInt(live.size()));
        var allowed =
                one.state == State.BLOWN
                        && one.whole == null
                        && one != target
                        && target.whole == null
                        && ModelWhistle.UNHANDLED.contains(target.state);
        var answer = send(one, "whistleMerge", "worker", Map.of("into", target.id));
        if (!allowed) {
            isRefused(answer, new Chance(one, "whistleMerge", "worker"));
            compare(one);
            return;
        }
        assertEquals(List.of(), answer.ok().refusals("whistleMerge"), answer::body);
        live.stream().filter(other -> other.target == one).forEach(other -> other.target = target);
        one.target = target;
        for (var reporter : List.copyOf(one.reporters)) {
            if (target.reporters.contains(reporter)) {
                continue;
            }
            one.reporters.remove(reporter);
            var origin = one.origins.remove(reporter);
            if (origin != null) {
                one.count--;
            }
            target.reporters.add(reporter);
            target.origins.put(reporter, origin == null ? one : origin);
            target.count++;
        }
        target.stay("TOOK_IN");
        target.before = null;
        one.before = null;
        one.go(State.MERGED, "MERGED");
        count("whistleMerge");
        compare(one);
        compare(target);
    }

    private void unmerge(ModelWhistle one) {
        var allowed = ModelWhistle.UNHANDLED.contains(one.target.state);
        var answer = send(one, "whistleUnmerge", "worker", Map.of());
        if (!allowed) {
            isRefused(answer, new Chance(one, "whistleUnmerge", "worker"));
            compare(one);
            return;
        }
        assertEquals(List.of(), answer.ok().refusals("whistleUnmerge"), answer::body);
        var target = one.target;
        for (var reporter : List.copyOf(target.reporters)) {
            if (target.origins.get(reporter) == one) {
                target.reporters.remove(reporter);
                target.origins.remove(reporter);
                target.count--;
                one.reporters.add(reporter);
            }
        }
        target.stay("LET_GO");
        target.before = null;
        one.before = null;
        one.target = null;
        one.go(State.BLOWN, "UNMERGED");
        count("whistleUnmerge");
        compare(one);
        compare(target);
    }

    @SuppressWarnings("unchecked")
    private void split(ModelWhistle one) {
        var allowed =
                Set.of(State.ADMITTED, State.DISPATCHED, State.SIGNED, State.IN_HAND)
                                .contains(one.state)
                        && (one.level == ModelWhistle.Level.GRID
                                || one.level == ModelWhistle.Level.COMMUNITY);
        var input =
                Map.<String, Object>of("kind", "ENVIRONMENT", "title", "清运", "description", "清运杂物");
        var answer = send(one, "whistleSplit", "worker", input);
        if (!allowed) {
            isRefused(answer, new Chance(one, "whistleSplit", "worker"));
            compare(one);
            return;
        }
        assertEquals(List.of(), answer.ok().refusals("whistleSplit"), answer::body);
        one.stay("SPLIT");
        one.before = null;
        var part = new ModelWhistle();
        var numbers = new TreeSet<String>();
        ((List<Map<String, Object>>) seen(one).get("parts"))
                .forEach(found -> numbers.add(found.get("number").toString()));
        one.parts.forEach(known -> numbers.remove(known.number));
        part.number = numbers.first();
        part.id =
                idOf(
                        GraphQlClient.as("worker")
                                .send(
                                        "query ($number: String!) { whistle(number: $number) { id } }",
                                        Map.of("number", part.number))
                                .ok()
                                .data("whistle"));
        part.whole = one;
        part.blower = one.blower;
        part.level = one.level;
        part.count = 0;
        one.parts.add(part);
        live.add(part);
        count("whistleSplit");
        compare(one);
        compare(part);
    }

    private void lapse(ModelWhistle one) {
        if (one.state == State.RETURN_ASKED) {
            lapsing.rulingTimeOver(UUID.fromString(one.id));
            var asked =
                    one.orders.values().stream()
                            .filter(
                                    order ->
                                            order.state.equals("RETURN_ASKED")
                                                    && order.role.equals("LEAD"))
                            .findFirst()
                            .orElseThrow();
            ModelMoves.ruled(one, asked, false, "RETURN_LAPSED");
            count("rulingTimeOver");
            one.before = null;
        } else if (one.state == State.FED_BACK && !one.callBack) {
            lapsing.evaluationTimeOver(UUID.fromString(one.id));
            if (one.voices.isEmpty()) {
                one.callBack = true;
                one.stay("EVALUATION_ENDED");
            } else {
                one.go(State.EVALUATED, "EVALUATION_ENDED");
                ModelMoves.settled(one);
            }
            count("evaluationTimeOver");
            one.before = null;
        }
        compare(one);
    }

    private void count(String move) {
        taken.merge(move, 1, Integer::sum);
    }

    private static Map<String, Object> seen(ModelWhistle one) {
        return GraphQlClient.as("worker")
                .send(SEEN, Map.of("number", one.number))
                .ok()
                .data("whistle");
    }

    @SuppressWarnings("unchecked")
    private static String idOf(Object object) {
        return ((Map<String, Object>) object).get("id").toString();
    }

    /** Every difference at once, with what led there. */
    private void compare(ModelWhistle one) {
        var seen = seen(one);
        one.version = (Integer) seen.get("version");
        var expected = new TreeMap<String, Object>();
        expected.put("state", one.state.name());
        expected.put("level", one.level.name());
        expected.put("reworkCount", one.reworks);
        expected.put("reporterCount", one.count);
        expected.put("outcome", one.outcome);
        expected.put("lead", one.lead);
        expected.put("orders", one.shownOrders());
        expected.put("events", one.events);
        expected.put("clocks", one.clocks());
        expected.put("callBack", one.callBack);
        expected.put("paused", one.paused);
        expected.put("extension", one.extension);
        expected.put("chain", true);
        assertEquals(expected, actual(seen), () -> one.number + " after " + one.events);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> actual(Map<String, Object> seen) {
        var orders = new ArrayList<String>();
        for (var order : (List<Map<String, Object>>) seen.get("orders")) {
            orders.add(
                    idOf(order.get("organisation"))
                            + " "
                            + order.get("role")
                            + " "
                            + order.get("state")
                            + " "
                            + order.get("superseded"));
        }
        orders.sort(null);
        var clocks = new TreeSet<String>();
        for (var clock : (List<Map<String, Object>>) seen.get("deadlines")) {
            if (clock.get("endedAt") == null) {
                clocks.add(clock.get("kind").toString());
            }
        }
        var actual = new TreeMap<String, Object>();
        actual.put("state", seen.get("state"));
        actual.put("level", seen.get("level"));
        actual.put("reworkCount", seen.get("reworkCount"));
        actual.put("reporterCount", seen.get("reporterCount"));
        actual.put("outcome", seen.get("outcome"));
        actual.put("lead", seen.get("lead") == null ? null : idOf(seen.get("lead")));
        actual.put("orders", orders);
        actual.put(
                "events",
                ((List<Map<String, Object>>) seen.get("events"))
                        .stream().map(event -> event.get("type")).toList());
        actual.put("clocks", clocks);
        actual.put("callBack", seen.get("callBackDueAt") != null);
        actual.put("paused", seen.get("pausedUntil") != null);
        actual.put("extension", seen.get("extensionUntil") != null);
        actual.put("chain", seen.get("chainIntact"));
        return actual;
    }
}
