package org.xiaoshao.whistle.model;

import static org.xiaoshao.whistle.model.ModelWhistle.Level.COUNTY;
import static org.xiaoshao.whistle.model.ModelWhistle.Level.GRID;
import static org.xiaoshao.whistle.model.ModelWhistle.Level.TOWN;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.whistle.model.ModelWhistle.Order;
import org.xiaoshao.whistle.model.ModelWhistle.State;

/** What may be done to a whistle by whom, and what comes of it, as the domain's table says. */
final class ModelMoves {

    /** Who answers for which organisation of the demo. */
    static final Map<String, String> ANSWERS_FOR =
            Map.of(
                    "department", Loop.URBAN_MANAGEMENT.toString(),
                    "department-b", Loop.HOUSING.toString(),
                    "steward", Loop.PROPERTY_COMPANY.toString(),
                    "town", Loop.organisation(24, 20).toString());

    private static final Set<String> COMMUNITY = Set.of("worker", "secretary");
    private static final Set<State> ORDERED =
            Set.of(State.DISPATCHED, State.RETURN_ASKED, State.SIGNED, State.IN_HAND, State.REWORK);

    /** One kind of move. */
    interface Move {
        boolean allowed(ModelWhistle w, String user);

        /** All of its input but the version; may depend on chance. */
        Map<String, Object> input(ModelWhistle w, String user, Random chance);

        void done(ModelWhistle w, String user, Map<String, Object> input);
    }

    private interface Guard {
        boolean allows(ModelWhistle w, String user);
    }

    private interface Effect {
        void on(ModelWhistle w, String user, Map<String, Object> input);
    }

    private interface Filling {
        Map<String, Object> of(ModelWhistle w, String user, Random chance);
    }

    private final Map<String, Move> moves = new LinkedHashMap<>();
    private final Set<String> undoable = new java.util.HashSet<>();

    ModelMoves() {
        admission();
        handling();
        returns();
        time();
        ending();
    }

    Map<String, Move> all() {
        return moves;
    }

    boolean isUndoable(String move, ModelWhistle w) {
        var told = Set.of("whistleDecline", "whistleReportDone", "whistleSendBack").contains(move);
        return undoable.contains(move) && !(told && w.whole != null);
    }

    private void admission() {
        back(
                "whistleAdmit",
                (w, u) ->
                        COMMUNITY.contains(u)
                                && w.state == State.BLOWN
                                && !(w.objected && u.equals("worker")),
                (w, u, r) -> Map.of("matter", Loop.matter(24, 17).toString()),
                (w, u, in) -> w.go(State.ADMITTED, "ADMITTED"));
        back(
                "whistleDecline",
                (w, u) ->
                        COMMUNITY.contains(u)
                                && w.state == State.BLOWN
                                && !(w.objected && u.equals("worker")),
                (w, u, r) -> Map.of("article", "第三条", "elsewhere", "供电服务热线"),
                (w, u, in) -> {
                    w.go(State.DECLINED, "DECLINED");
                    w.partDone();
                });
        back(
                "whistleAskReporter",
                (w, u) -> COMMUNITY.contains(u) && w.state == State.BLOWN,
                (w, u, r) -> Map.of("question", "哪个单元？"),
                (w, u, in) -> w.go(State.WAITING_REPORTER, "ASKED_REPORTER"));
        back(
                "whistleResume",
                (w, u) -> COMMUNITY.contains(u) && w.state == State.WAITING_REPORTER,
                none(),
                (w, u, in) -> w.go(State.BLOWN, "RESUMED"));
        said(
                "whistleAnswer",
                (w, u) -> reports(w, u) && w.state == State.WAITING_REPORTER,
                Map.of("answer", "2单元"),
                (w, u, in) -> w.go(State.BLOWN, "ANSWERED"));
        said(
                "whistleWithdraw",
                (w, u) ->
                        reports(w, u)
                                && Set.of(State.BLOWN, State.WAITING_REPORTER).contains(w.state)
                                && w.count == 1,
                Map.of(),
                (w, u, in) -> w.go(State.WITHDRAWN, "WITHDRAWN"));
        said(
                "whistleObject",
                (w, u) -> reports(w, u) && w.state == State.DECLINED && !w.objected,
                Map.of("reason", "确属社区"),
                (w, u, in) -> {
                    w.objected = true;
                    w.go(State.BLOWN, "OBJECTED");
                });
        said(
                "whistleSupplement",
                (w, u) -> reports(w, u) && ModelWhistle.UNHANDLED.contains(w.state),
                Map.of("text", "更多了"),
                (w, u, in) -> w.stay("SUPPLEMENTED"));
        said(
                "whistleUrge",
                (w, u) -> reports(w, u) && ModelWhistle.UNHANDLED.contains(w.state) && !w.urged,
                Map.of(),
                (w, u, in) -> {
                    w.urged = true;
                    w.stay("URGED");
                });
    }

    private void handling() {
        back(
                "whistleDispatch",
                (w, u) -> settles(w, u) && w.state == State.ADMITTED,
                this::dispatch,
                (w, u, in) -> sent(w, in));
        back(
                "whistleHandleHere",
                (w, u) ->
                        settles(w, u)
                                && (w.state == State.ADMITTED
                                        || w.state == State.REWORK && !w.led()),
                (w, u, r) ->
                        COMMUNITY.contains(u) && r.nextBoolean() && community(w)
                                ? Map.of("level", "GRID")
                                : Map.of(),
                (w, u, in) -> {
                    List.copyOf(w.orders.values()).forEach(w::supersede);
                    w.lead = null;
                    if (community(w)) {
                        w.level = in.containsKey("level") ? GRID : ModelWhistle.Level.COMMUNITY;
                    }
                    w.go(State.IN_HAND, "HANDLED_HERE");
                });
        back(
                "whistleSign",
                (w, u) -> holds(w, u, "SENT") && ORDERED.contains(w.state),
                none(),
                (w, u, in) -> step(w, u, "SIGNED", State.SIGNED, "SIGNED"));
        back(
                "whistleReportForDuty",
                (w, u) -> holds(w, u, "SIGNED") && ORDERED.contains(w.state),
                (w, u, r) -> Map.of("place", "楼前", "people", 2),
                (w, u, in) -> step(w, u, "ON_SITE", State.IN_HAND, "REPORTED_FOR_DUTY"));
        back(
                "whistleReportDone",
                (w, u) ->
                        ORDERED.contains(w.state)
                                && (w.led() ? holds(w, u, "ON_SITE") : settles(w, u)),
                (w, u, r) -> Map.of("result", "已清理"),
                (w, u, in) -> reported(w, u));
        back(
                "whistlePassUp",
                (w, u) -> w.state == State.IN_HAND && leads(w, u) && w.level != COUNTY,
                (w, u, r) -> Map.of("reason", "本级无法解决"),
                (w, u, in) -> {
                    if (w.led()) {
                        w.orders.get(w.lead).state = "PASSED_UP";
                    }
                    if (w.level == GRID) {
                        w.level = ModelWhistle.Level.COMMUNITY;
                    }
                    w.lifted();
                    w.go(State.ADMITTED, "PASSED_UP");
                });
        var untilTold =
                Set.of(
                        State.ADMITTED,
                        State.DISPATCHED,
                        State.RETURN_ASKED,
                        State.SIGNED,
                        State.IN_HAND,
                        State.HANDLED,
                        State.REWORK);
        move(
                "whistleContactReporter",
                (w, u) -> (order(w, u) != null || settles(w, u)) && untilTold.contains(w.state),
                (w, u, r) -> Map.of("channel", "PHONE", "note", "已联系"),
                (w, u, in) -> w.stay("CONTACTED"));
        back(
                "whistleConfirm",
                (w, u) ->
                        Set.of("building", "unit").contains(u)
                                && w.state == State.HANDLED
                                && !w.confirmed,
                none(),
                (w, u, in) -> {
                    w.confirmed = true;
                    w.stay("CONFIRMED");
                });
    }

    private void returns() {
        back(
                "whistleAskReturn",
                (w, u) ->
                        holds(w, u, "SENT")
                                && Set.of(State.DISPATCHED, State.SIGNED, State.IN_HAND)
                                        .contains(w.state)
                                && !order(w, u).overruled
                                && w.dispatches <= 3
                                && w.returns < 2,
                (w, u, r) ->
                        Map.of("reason", "NOT_OUR_DUTY", "article", "第三条", "evidence", "不属本单位"),
                (w, u, in) -> {
                    order(w, u).state = "RETURN_ASKED";
                    w.returns++;
                    w.go(
                            order(w, u).role.equals("LEAD") ? State.RETURN_ASKED : w.state,
                            "RETURN_ASKED");
                });
        back(
                "whistleRuleOnReturn",
                (w, u) ->
                        Set.of(State.RETURN_ASKED, State.DISPATCHED, State.SIGNED, State.IN_HAND)
                                        .contains(w.state)
                                && asked(w) != null
                                && u.equals(townIsParty(w) ? "county" : "leader"),
                (w, u, r) -> Map.of("uphold", r.nextBoolean(), "reason", "经核实"),
                (w, u, in) ->
                        ruled(
                                w,
                                (Order) in.get("order"),
                                (Boolean) in.get("uphold"),
                                (Boolean) in.get("uphold") ? "RETURN_UPHELD" : "RETURN_OVERRULED"));
    }

    /** Also what follows when nobody rules in time. */
    static void ruled(ModelWhistle w, Order order, boolean upheld, String event) {
        order.state = upheld ? "RETURNED" : "SENT";
        order.overruled |= !upheld;
        if (order.role.equals("LEAD")) {
            if (upheld) {
                w.lead = null;
            }
            w.go(upheld ? State.ADMITTED : State.DISPATCHED, event);
        } else if (w.state == State.IN_HAND && w.isDone()) {
            w.go(State.HANDLED, event);
            w.handled();
            w.partDone();
        } else {
            w.stay(event);
        }
        if (upheld) {
            w.givenBack();
        }
    }

    private void time() {
        back(
                "whistlePause",
                (w, u) -> w.state == State.IN_HAND && leads(w, u) && !w.paused,
                (w, u, r) -> Map.of("reason", "等待配件", "until", ahead(20)),
                (w, u, in) -> {
                    w.paused = true;
                    w.stay("PAUSED");
                });
        back(
                "whistleEndPause",
                (w, u) -> w.state == State.IN_HAND && leads(w, u) && w.paused,
                none(),
                (w, u, in) -> {
                    w.paused = false;
                    w.stay("PAUSE_ENDED");
                });
        back(
                "whistleAskExtension",
                (w, u) -> w.state == State.IN_HAND && leads(w, u) && !w.extension,
                (w, u, r) -> Map.of("reason", "等待配件", "until", ahead(80)),
                (w, u, in) -> {
                    w.extension = true;
                    w.stay("EXTENSION_ASKED");
                });
        back(
                "whistleRuleOnExtension",
                (w, u) -> w.state == State.IN_HAND && w.extension && u.equals(rulesOnTime(w)),
                (w, u, r) -> Map.of("grant", false, "reason", "不同意"),
                (w, u, in) -> {
                    w.extension = false;
                    w.stay("EXTENSION_REFUSED");
                });
    }

    private void ending() {
        back(
                "whistleFeedBack",
                (w, u) ->
                        COMMUNITY.contains(u)
                                && w.state == State.HANDLED
                                && w.whole == null
                                && w.openParts() == 0
                                && !w.worked.contains(u),
                (w, u, r) -> Map.of("message", "已处理", "channel", "PHONE"),
                (w, u, in) -> w.go(State.FED_BACK, "FED_BACK"));
        back(
                "whistleSendBack",
                (w, u) ->
                        COMMUNITY.contains(u) && w.state == State.HANDLED && !w.worked.contains(u),
                (w, u, r) -> Map.of("reason", "没有清完"),
                (w, u, in) -> {
                    w.rework("SENT_BACK");
                    if (w.whole != null) {
                        w.whole.version++;
                    }
                });
        said("whistleEvaluate", this::mayEvaluate, Map.of("contacted", true), this::evaluated);
        move(
                "whistleRecordCallBack",
                (w, u) ->
                        COMMUNITY.contains(u)
                                && w.state == State.FED_BACK
                                && w.callBack
                                && !w.worked.contains(u),
                (w, u, r) ->
                        r.nextInt(3) == 0
                                ? Map.of(
                                        "reached",
                                        true,
                                        "note",
                                        "回访",
                                        "contacted",
                                        true,
                                        "solved",
                                        true,
                                        "satisfied",
                                        r.nextBoolean())
                                : Map.of("reached", false, "note", "无人接听"),
                this::called);
        move(
                "whistleWriteOff",
                (w, u) -> u.equals("secretary") && w.state == State.EVALUATED,
                none(),
                (w, u, in) -> {
                    w.closeParts();
                    w.go(State.CLOSED, "WRITTEN_OFF");
                });
        move(
                "whistleCloseUnresolved",
                (w, u) ->
                        w.state == State.REWORK
                                && w.level == COUNTY
                                && w.reworksAtLevel >= 3
                                && (u.equals("county") && w.proposedBy == null
                                        || u.equals("leader") && w.proposedBy != null),
                (w, u, r) -> Map.of("reason", "历史遗留"),
                (w, u, in) -> {
                    if (w.proposedBy == null) {
                        w.proposedBy = u;
                        w.stay("UNRESOLVED_PROPOSED");
                    } else {
                        w.outcome = "UNRESOLVED";
                        w.closeParts();
                        w.go(State.CLOSED, "CLOSED_UNRESOLVED");
                    }
                });
        said(
                "whistleReopen",
                (w, u) ->
                        w.state == State.CLOSED
                                && w.whole == null
                                && (reports(w, u) || u.equals("secretary")),
                Map.of("reason", "又堆上了"),
                (w, u, in) -> w.rework("REOPENED"));
        move(
                "whistleUndo",
                (w, u) -> w.before != null && u.equals(w.lastBy),
                none(),
                (w, u, in) -> {
                    w.bringBack(w.before);
                    w.before = null;
                });
    }

    private Map<String, Object> dispatch(ModelWhistle w, String user, Random chance) {
        // Sent out again too often it goes to the town, which nobody answers for in the demo.
        var organisations = List.of("department", "department-b", "steward");
        var leads = w.dispatches >= 3 ? "town" : organisations.get(chance.nextInt(3));
        var helps = organisations.get(chance.nextInt(3));
        Map<String, Object> input = new HashMap<>();
        input.put("lead", ANSWERS_FOR.get(leads));
        input.put("coHandlers", helps.equals(leads) ? List.of() : List.of(ANSWERS_FOR.get(helps)));
        return input;
    }

    @SuppressWarnings("unchecked")
    private static void sent(ModelWhistle w, Map<String, Object> input) {
        var lead = input.get("lead").toString();
        var helpers = (List<String>) input.get("coHandlers");
        for (var held : List.copyOf(w.orders.values())) {
            var named = held.organisation.equals(lead) || helpers.contains(held.organisation);
            if (held.settled() || !named && held.role.equals("LEAD")) {
                w.supersede(held);
            }
        }
        w.orders.values().stream()
                .filter(held -> held.role.equals("LEAD"))
                .forEach(held -> held.role = "CO_HANDLER");
        w.orders.computeIfAbsent(lead, one -> new Order(one, "LEAD")).role = "LEAD";
        helpers.forEach(
                one ->
                        w.orders.computeIfAbsent(one, other -> new Order(other, "CO_HANDLER"))
                                        .role =
                                "CO_HANDLER");
        w.lead = lead;
        w.dispatches++;
        w.go(State.DISPATCHED, "DISPATCHED");
    }

    private static void step(ModelWhistle w, String user, String order, State to, String event) {
        order(w, user).state = order;
        w.go(order(w, user).role.equals("LEAD") ? to : w.state, event);
    }

    private static void reported(ModelWhistle w, String user) {
        w.worked.add(user);
        if (w.led()) {
            order(w, user).state = "DONE";
        }
        if (w.isDone()) {
            w.go(State.HANDLED, "REPORTED_DONE");
            w.handled();
            w.partDone();
        } else {
            w.stay("REPORTED_DONE");
        }
    }

    private boolean mayEvaluate(ModelWhistle w, String user) {
        if (w.state != State.FED_BACK || w.voices.contains(user)) {
            return false;
        }
        return w.staffBlown()
                ? !user.equals(w.blower) && (reports(w, user) || user.equals("building"))
                : reports(w, user);
    }

    private void evaluated(ModelWhistle w, String user, Map<String, Object> input) {
        w.voices.add(user);
        w.unhappy |= !(Boolean) input.get("solved") || !(Boolean) input.get("satisfied");
        var awaited = Math.max(1, w.count - (w.staffBlown() ? 1 : 0));
        if (w.voices.size() >= awaited) {
            w.go(State.EVALUATED, "EVALUATED");
            settled(w);
        } else {
            w.stay("EVALUATED");
        }
    }

    static void settled(ModelWhistle w) {
        if (w.unhappy) {
            w.rework("REWORK_ORDERED");
        } else {
            w.outcome = "SOLVED";
            w.callBack = false;
        }
    }

    private void called(ModelWhistle w, String user, Map<String, Object> input) {
        if ((Boolean) input.get("reached")) {
            w.unhappy |= !(Boolean) input.get("satisfied");
            w.go(State.EVALUATED, "CALLED_BACK");
            settled(w);
            return;
        }
        w.failedCalls++;
        w.stay("CALLED_BACK");
        if (w.failedCalls >= 3) {
            w.outcome = "NO_ANSWER";
            w.callBack = false;
            w.go(State.EVALUATED, "NO_ANSWER");
        }
    }

    static boolean reports(ModelWhistle w, String user) {
        return w.reporters.contains(user);
    }

    private static boolean community(ModelWhistle w) {
        return w.level == GRID || w.level == ModelWhistle.Level.COMMUNITY;
    }

    private static boolean settles(ModelWhistle w, String user) {
        return community(w)
                ? COMMUNITY.contains(user)
                : user.equals(w.level == TOWN ? "leader" : "county");
    }

    private static String rulesOnTime(ModelWhistle w) {
        return community(w)
                ? w.led() ? "secretary" : "leader"
                : w.level == TOWN && w.led() ? "leader" : "county";
    }

    static Order order(ModelWhistle w, String user) {
        var organisation = ANSWERS_FOR.get(user);
        return organisation == null ? null : w.orders.get(organisation);
    }

    private static boolean holds(ModelWhistle w, String user, String state) {
        var order = order(w, user);
        return order != null && order.state.equals(state);
    }

    private static boolean leads(ModelWhistle w, String user) {
        return w.led()
                ? holds(w, user, "ON_SITE") && order(w, user).role.equals("LEAD")
                : settles(w, user);
    }

    static Order asked(ModelWhistle w) {
        return w.orders.values().stream()
                .filter(one -> one.state.equals("RETURN_ASKED"))
                .findFirst()
                .orElse(null);
    }

    private static boolean townIsParty(ModelWhistle w) {
        return w.level == TOWN
                || w.level == COUNTY
                || w.orders.containsKey(ANSWERS_FOR.get("town"));
    }

    private static String ahead(int days) {
        return java.time.Instant.now().plus(java.time.Duration.ofDays(days)).toString();
    }

    private static Filling none() {
        return (w, u, r) -> Map.of();
    }

    /** What staff may take back. */
    private void back(String name, Guard guard, Filling filling, Effect effect) {
        undoable.add(name);
        move(name, guard, filling, effect);
    }

    private void said(String name, Guard guard, Map<String, Object> words, Effect effect) {
        move(name, guard, (w, u, r) -> words, effect);
    }

    private void move(String name, Guard guard, Filling filling, Effect effect) {
        moves.put(
                name,
                new Move() {
                    @Override
                    public boolean allowed(ModelWhistle w, String user) {
                        return guard.allows(w, user);
                    }

                    @Override
                    public Map<String, Object> input(ModelWhistle w, String user, Random chance) {
                        return filling.of(w, user, chance);
                    }

                    @Override
                    public void done(ModelWhistle w, String user, Map<String, Object> input) {
                        effect.on(w, user, input);
                    }
                });
    }
}
