package org.xiaoshao.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One whistle on its way through the loop. The named steps must succeed and are done by whom the
 * community has for them; {@link #attempt} is for everything that may be refused.
 */
public final class LoopCase {

    private final Loop loop;
    private final String id;
    private final String number;
    private final String trackingCode;
    private String state;
    private int version;

    LoopCase(Loop loop, Answer blown) {
        this.loop = loop;
        id = blown.data("whistleBlow.whistle.id");
        number = blown.data("whistleBlow.whistle.number");
        trackingCode = blown.data("whistleBlow.trackingCode");
        note(blown, "whistleBlow.whistle");
    }

    private LoopCase(Loop loop, Map<String, Object> seen) {
        this.loop = loop;
        id = seen.get("id").toString();
        number = seen.get("number").toString();
        trackingCode = null;
        state = seen.get("state").toString();
        version = (Integer) seen.get("version");
    }

    /** Another whistle of the same community, as its worker sees it, on its own way. */
    public LoopCase follow(String otherNumber) {
        Map<String, Object> seen =
                GraphQlClient.as(loop.worker())
                        .ask("whistle", Map.of("number", otherNumber))
                        .ok()
                        .data("whistle");
        return new LoopCase(loop, seen);
    }

    public String id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** Null when it was blown with login. */
    public String trackingCode() {
        return trackingCode;
    }

    /** Where the last step left it. */
    public String state() {
        return state;
    }

    /** Its version after the last step. */
    public int version() {
        return version;
    }

    public LoopCase admit() {
        return step("whistleAdmit", loop.worker(), Map.of("matter", loop.matter().toString()));
    }

    public LoopCase decline() {
        return step(
                "whistleDecline",
                loop.worker(),
                Map.of("article", "《清单》第三条", "elsewhere", "请拨打供电服务热线"));
    }

    public LoopCase dispatch() {
        return step(
                "whistleDispatch",
                loop.worker(),
                Map.of(
                        "lead",
                        loop.lead().toString(),
                        "coHandlers",
                        loop.coHandlers().stream().map(Object::toString).toList()));
    }

    /** Every organisation asked signs, the lead last. */
    public LoopCase sign() {
        loop.handlers().forEach(this::signBy);
        return this;
    }

    public LoopCase signBy(String user) {
        return step("whistleSign", user, Map.of());
    }

    /** Every organisation asked reports for duty, the lead last. */
    public LoopCase reportForDuty() {
        loop.handlers().forEach(this::reportForDutyBy);
        return this;
    }

    public LoopCase reportForDutyBy(String user) {
        return step("whistleReportForDuty", user, Map.of("place", "1号楼前", "people", 3));
    }

    /** Every organisation asked reports done, the lead last. */
    public LoopCase reportDone() {
        loop.handlers().forEach(this::reportDoneBy);
        return this;
    }

    public LoopCase reportDoneBy(String user) {
        return step("whistleReportDone", user, Map.of("result", "杂物已清理"));
    }

    /** All from blown to handled. */
    public LoopCase handle() {
        return admit().dispatch().sign().reportForDuty().reportDone();
    }

    public LoopCase feedBack() {
        return step("whistleFeedBack", loop.worker(), Map.of("message", "已处理", "channel", "PHONE"));
    }

    /** By its reporter: with login, or through the link that the tracking code leads to. */
    public LoopCase evaluate(boolean solved, boolean satisfied) {
        var input = new HashMap<String, Object>();
        input.put("contacted", true);
        input.put("solved", solved);
        input.put("satisfied", satisfied);
        if (loop.reporter() != null) {
            return step("whistleEvaluate", loop.reporter(), input);
        }
        input.put("token", ratingToken());
        var answer = attempt(GraphQlClient.nobody(), "whistleEvaluate", input).ok();
        assertEquals(List.of(), answer.refusals("whistleEvaluate"));
        // The holder of a link is not told the version: it is counted on, by one an act.
        state = answer.data("whistleEvaluate.tracking.state");
        version++;
        return this;
    }

    public LoopCase writeOff() {
        return step("whistleWriteOff", loop.secretary(), Map.of());
    }

    /** The token of the open rating link of a reporter without login; null when none is open. */
    public String ratingToken() {
        return GraphQlClient.nobody()
                .ask("whistleTrack", Map.of("code", trackingCode))
                .ok()
                .data("whistleTrack.ratingToken");
    }

    /** The whistle as that demo user sees it, with all its parts; null when they do not. */
    public Map<String, Object> seenBy(String user) {
        return GraphQlClient.as(user).ask("whistle", Map.of("number", number)).ok().data("whistle");
    }

    /**
     * Sends a mutation about this whistle, whatever comes of it.
     *
     * @param input all but {@code expectedVersion}, which is the present one unless given
     */
    public Answer attempt(GraphQlClient caller, String mutation, Map<String, ?> input) {
        var whole = new HashMap<String, Object>(input);
        whole.putIfAbsent("expectedVersion", version);
        return caller.ask(mutation, Map.of("id", id, "input", whole));
    }

    /** The same as that demo user. */
    public Answer attempt(String user, String mutation, Map<String, ?> input) {
        return attempt(GraphQlClient.as(user), mutation, input);
    }

    /** A mutation that must succeed. */
    public LoopCase step(String mutation, String user, Map<String, ?> input) {
        var answer = attempt(user, mutation, input).ok();
        assertEquals(List.of(), answer.refusals(mutation), answer::body);
        note(answer, mutation + ".whistle");
        return this;
    }

    private void note(Answer answer, String whistle) {
        state = answer.data(whistle + ".state");
        version = answer.data(whistle + ".version");
    }
}
