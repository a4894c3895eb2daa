package org.xiaoshao.authorisation;

import static org.xiaoshao.authorisation.AuthorisationTable.NO_CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.xiaoshao.authorisation.Probes.Probe;
import org.xiaoshao.authorisation.Probes.Try;
import org.xiaoshao.testing.LoopCase;

/** How the moves beside the straight way through the loop are tried. */
final class MoveProbes {

    private static final String NO_ID =
            UUID.fromString("00000000-0000-4000-8000-000000000000").toString();

    private final Map<String, Probe> probes = new TreeMap<>();
    private final Surroundings surroundings;
    private final Function<Try, LoopCase> whistle;

    MoveProbes(Surroundings surroundings, Function<Try, LoopCase> whistle) {
        this.surroundings = surroundings;
        this.whistle = whistle;
        ofStaff();
        ofReporters();
        probes.put("Mutation.whistleSettleOnSpot", this::settleOnSpot);
        probes.put("Mutation.whistleJoin", this::join);
        probes.put("Query.whistlesNearby", this::nearby);
    }

    Map<String, Probe> all() {
        return probes;
    }

    private void ofStaff() {
        move("whistleAskReporter", Map.of("question", "几号楼？"));
        move("whistleResume", Map.of());
        move("whistleMerge", Map.of("into", NO_ID));
        move("whistleUnmerge", Map.of());
        move("whistleHandleHere", Map.of());
        move("whistleSplit", Map.of("kind", "SAFETY", "title", "清运", "description", "清运杂物"));
        move("whistleContactReporter", Map.of("channel", "PHONE", "note", "已联系"));
        move("whistlePassUp", Map.of("reason", "本级无法解决"));
        move("whistleConfirm", Map.of());
        move("whistlePause", Map.of("reason", "等待配件", "until", "2100-01-01T00:00:00Z"));
        move("whistleEndPause", Map.of());
        move("whistleAskExtension", Map.of("reason", "等待配件", "until", "2100-01-01T00:00:00Z"));
        move("whistleRuleOnExtension", Map.of("grant", true, "reason", "同意"));
        move(
                "whistleAskReturn",
                Map.of("reason", "NOT_OUR_DUTY", "article", "第三条", "evidence", "不属本单位"));
        move("whistleRuleOnReturn", Map.of("returnOrder", NO_ID, "uphold", true, "reason", "属实"));
        move("whistleSendBack", Map.of("reason", "没有清完"));
        move("whistleRecordCallBack", Map.of("reached", false, "note", "无人接听"));
        move("whistleCloseUnresolved", Map.of("reason", "历史遗留"));
        move("whistleUndo", Map.of());
    }

    /** With a text that is too long: refused after the gate, and nothing is written. */
    private String join(Try attempt) {
        var one = surroundings.whistle("worker", attempt.scope());
        var input = Map.of("text", "长".repeat(2001));
        var answer = attempt.client().ask("whistleJoin", Map.of("id", one.id(), "input", input));
        if (answer.errorCode() != null) {
            return Probes.inWordsOfTheTable(answer.errorCode());
        }
        return answer.refusals("whistleJoin").equals(List.of("TOO_LONG")) ? "ALLOWED" : "HIDDEN";
    }

    private String nearby(Try attempt) {
        var input =
                Map.of(
                        "kind",
                        "SAFETY",
                        "description",
                        "消防通道被杂物堵塞",
                        "place",
                        Map.of("community", surroundings.community(attempt.scope())));
        return Probes.shown(
                attempt.client().ask("whistlesNearby", Map.of("input", input)),
                answer -> answer.data("whistlesNearby") != null);
    }

    private void ofReporters() {
        said("whistleAnswer", Map.of("answer", "1号楼"));
        said("whistleWithdraw", Map.of());
        said("whistleObject", Map.of("reason", "确属社区"));
        said("whistleSupplement", Map.of("text", "今天更多了"));
        said("whistleUrge", Map.of());
        said("whistleReopen", Map.of("reason", "又堆上了"));
    }

    private void move(String name, Map<String, ?> input) {
        probes.put(
                "Mutation." + name,
                attempt -> {
                    var one = whistle.apply(attempt);
                    return one == null ? NO_CASE : Probes.act(attempt, name, one, input);
                });
    }

    /** With login, and with the code of one whistle, tried on itself and on another. */
    private void said(String name, Map<String, ?> input) {
        move(name, input);
        var byCode = new HashMap<String, Object>(input);
        byCode.put("code", surroundings.linked().trackingCode());
        probes.put(
                "Mutation." + name + "(code)",
                attempt ->
                        switch (attempt.scope()) {
                            case OWN -> Probes.act(attempt, name, surroundings.linked(), byCode);
                            case NEIGHBOURING -> NO_CASE;
                            case FOREIGN ->
                                    Probes.act(attempt, name, whistle.apply(attempt), byCode);
                        });
    }

    private String settleOnSpot(Try attempt) {
        var place =
                Map.of(
                        "community",
                        attempt.scope() == AuthorisationTable.Scope.FOREIGN
                                ? surroundings.community(attempt.scope())
                                : surroundings.community(AuthorisationTable.Scope.OWN),
                        "grid",
                        surroundings.grid(attempt.scope()).toString());
        var answer =
                attempt.client()
                        .ask(
                                "whistleSettleOnSpot",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "kind",
                                                "ENVIRONMENT",
                                                "description",
                                                "楼道堆物",
                                                "result",
                                                attempt.allowed() ? "" : "当场清理",
                                                // Ids that stand for no file: it never comes so
                                                // far.
                                                "evidenceBefore",
                                                List.of("-"),
                                                "evidenceAfter",
                                                List.of("-"),
                                                "place",
                                                place)));
        var refusals = answer.refusals("whistleSettleOnSpot");
        // What is allowed comes as far as its missing result, so that nothing is written.
        if (refusals.equals(List.of("REQUIRED"))) {
            return "ALLOWED";
        }
        return answer.errorCode() == null && !refusals.isEmpty()
                ? Probes.inWordsOfTheTable(refusals.get(0))
                : Probes.shown(answer, done -> true);
    }
}
