package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.RECORD_CALL_BACK;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleOutcome;
import org.xiaoshao.whistle.WhistleRecordCallBackInput;
import org.xiaoshao.whistle.WhistleState;

/**
 * Calls to reporters who did not evaluate (回访): one that is answered is a voice, three that are not
 * end it.
 */
@ApplicationScoped
@Once
public class CallBackActs {

    @Inject Acts acts;
    @Inject Evaluating evaluating;
    @Inject Reporters reporters;
    @Inject Ledger ledger;
    @Inject LoopRules rules;

    public UUID record(UUID id, WhistleRecordCallBackInput input) {
        var check =
                new InputCheck()
                        .required("note", input.note(), Acts.NOTE)
                        .unless(
                                answered(input) || !input.reached(),
                                CommonFault.REQUIRED,
                                "solved");
        return acts.perform(
                RECORD_CALL_BACK,
                id,
                check,
                one -> {
                    if (input.reached()) {
                        reached(one, input);
                    } else {
                        failed(one, input.note());
                    }
                });
    }

    private static boolean answered(WhistleRecordCallBackInput input) {
        return input.solved() != null && input.satisfied() != null && input.contacted() != null;
    }

    private void reached(Acts.Case one, WhistleRecordCallBackInput input) {
        evaluating.keep(
                one,
                new Evaluating.Voice(
                        unheard(one.whistle()),
                        input.contacted(),
                        input.solved(),
                        input.satisfied()),
                true);
        acts.record(
                one,
                WhistleEventType.CALLED_BACK,
                WhistleState.EVALUATED,
                null,
                facts(
                        "reached", "true",
                        "contacted", input.contacted().toString(),
                        "solved", input.solved().toString(),
                        "satisfied", input.satisfied().toString()),
                facts("text", input.note()));
        evaluating.settle(one);
    }

    /** The first reporter who has not answered in this round. */
    private UUID unheard(Whistle whistle) {
        return reporters.of(whistle.id()).stream()
                .map(Reporter::id)
                .filter(reporter -> !evaluating.hasHeard(whistle, reporter))
                .findFirst()
                .orElseThrow();
    }

    private void failed(Acts.Case one, String note) {
        var course = one.whistle().course();
        course.callBackFailed();
        acts.record(
                one,
                WhistleEventType.CALLED_BACK,
                WhistleState.FED_BACK,
                null,
                facts("reached", "false", "failed", Integer.toString(course.failedCallBacks())),
                facts("text", note));
        if (course.failedCallBacks() >= rules.limits().callBacks()) {
            course.settled(WhistleOutcome.NO_ANSWER);
            ledger.append(
                    one.whistle(),
                    new Ledger.Entry(
                            WhistleEventType.NO_ANSWER,
                            WhistleState.EVALUATED,
                            Ledger.Actor.NOBODY,
                            null,
                            one.now(),
                            Map.of(),
                            Map.of()));
        }
    }
}
