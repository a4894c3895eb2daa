package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.ASK_EXTENSION;
import static org.xiaoshao.whistle.WhistleAction.END_PAUSE;
import static org.xiaoshao.whistle.WhistleAction.PAUSE;
import static org.xiaoshao.whistle.WhistleAction.RULE_ON_EXTENSION;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.WhistleAskExtensionInput;
import org.xiaoshao.whistle.WhistleEndPauseInput;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistlePauseInput;
import org.xiaoshao.whistle.WhistleRuleOnExtensionInput;

/** Stops the handling clock for a reason, and gives it more time. */
@ApplicationScoped
@Once
public class TimeActs {

    private static final int LONG = 2000;

    @Inject Acts acts;
    @Inject Clocks clocks;
    @Inject LoopRules rules;

    public UUID pause(UUID id, WhistlePauseInput input) {
        var check = new InputCheck().required("reason", input.reason(), LONG);
        return acts.perform(
                PAUSE,
                id,
                check,
                one -> {
                    requireWithin("until", input.until(), one.now(), latest(one));
                    clocks.pause(one.whistle(), one.now(), input.until());
                    one.whistle().course().paused(input.until());
                    record(
                            one,
                            WhistleEventType.PAUSED,
                            facts("until", input.until().toString()),
                            input.reason());
                });
    }

    public UUID endPause(UUID id, WhistleEndPauseInput input) {
        return acts.perform(
                END_PAUSE,
                id,
                new InputCheck().optional("note", input.note(), Acts.NOTE),
                one -> {
                    clocks.resume(one.whistle(), one.now());
                    one.whistle().course().pauseEnded();
                    record(one, WhistleEventType.PAUSE_ENDED, Map.of(), input.note());
                });
    }

    public UUID askExtension(UUID id, WhistleAskExtensionInput input) {
        var check = new InputCheck().required("reason", input.reason(), LONG);
        return acts.perform(
                ASK_EXTENSION,
                id,
                check,
                one -> {
                    var due = one.whistle().handleDueAt();
                    requireWithin("until", input.until(), due, latest(one));
                    one.whistle().course().extensionAsked(input.until());
                    record(
                            one,
                            WhistleEventType.EXTENSION_ASKED,
                            facts("until", input.until().toString()),
                            input.reason());
                });
    }

    /** May give less than was asked for, never more. */
    public UUID ruleOnExtension(UUID id, WhistleRuleOnExtensionInput input) {
        var check = new InputCheck().required("reason", input.reason(), LONG);
        return acts.perform(
                RULE_ON_EXTENSION,
                id,
                check,
                one -> {
                    var asked = one.whistle().course().extensionUntil();
                    one.whistle().course().extensionRuled();
                    if (!input.grant()) {
                        record(one, WhistleEventType.EXTENSION_REFUSED, Map.of(), input.reason());
                        return;
                    }
                    var until = input.until() == null ? asked : input.until();
                    requireWithin("until", until, one.whistle().handleDueAt(), asked);
                    var due = clocks.extend(one.whistle(), until);
                    record(
                            one,
                            WhistleEventType.EXTENDED,
                            facts("until", until.toString(), "due", due.toString()),
                            input.reason());
                });
    }

    private Instant latest(Acts.Case one) {
        return one.now().plus(rules.limits().longestPause());
    }

    /** After the first, and not after the second. */
    private static void requireWithin(String field, Instant at, Instant after, Instant latest) {
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(at.isAfter(after), WhistleFault.TIME_IN_PAST, field)
                        .unless(!at.isAfter(latest), WhistleFault.TIME_TOO_LATE, field)
                        .faults());
    }

    private void record(
            Acts.Case one, WhistleEventType type, Map<String, String> facts, String text) {
        acts.record(
                one,
                type,
                one.whistle().state(),
                one.leadOrder().map(WhistleOrder::organisationId).orElse(null),
                facts,
                facts("text", text));
    }
}
