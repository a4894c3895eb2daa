package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.whistle.internal.CallBackActs;
import org.xiaoshao.whistle.internal.CheckingActs;
import org.xiaoshao.whistle.internal.ConversationActs;
import org.xiaoshao.whistle.internal.HandlingActs;
import org.xiaoshao.whistle.internal.MergeActs;
import org.xiaoshao.whistle.internal.ReturnActs;
import org.xiaoshao.whistle.internal.SplitActs;
import org.xiaoshao.whistle.internal.SpotActs;
import org.xiaoshao.whistle.internal.TimeActs;
import org.xiaoshao.whistle.internal.WhistlePart;
import org.xiaoshao.whistle.internal.WhistleReading;

/**
 * The moves beside the straight way through the loop, each one a transaction: an act that is
 * refused throws {@link org.xiaoshao.shared.Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class MoveService {

    @Inject WhistleReading reading;
    @Inject ConversationActs conversation;
    @Inject MergeActs merging;
    @Inject HandlingActs handling;
    @Inject SplitActs splitting;
    @Inject ReturnActs returning;
    @Inject CheckingActs checking;
    @Inject CallBackActs callBacks;
    @Inject SpotActs spot;
    @Inject TimeActs time;

    /** Settled at once by a grid member; a new whistle, handled at the level of the grid. */
    public WhistleView settleOnSpot(WhistleSettleOnSpotInput input, Set<WhistlePart> parts) {
        return reading.opened(spot.settle(input), parts);
    }

    public WhistleView askReporter(UUID id, WhistleAskReporterInput input, Set<WhistlePart> parts) {
        return reading.own(conversation.ask(id, input), parts);
    }

    public WhistleView resume(UUID id, WhistleResumeInput input, Set<WhistlePart> parts) {
        return reading.own(conversation.resume(id, input), parts);
    }

    public WhistleView merge(UUID id, WhistleMergeInput input, Set<WhistlePart> parts) {
        return reading.own(merging.merge(id, input), parts);
    }

    public WhistleView unmerge(UUID id, WhistleUnmergeInput input, Set<WhistlePart> parts) {
        return reading.own(merging.unmerge(id, input), parts);
    }

    public WhistleView handleHere(UUID id, WhistleHandleHereInput input, Set<WhistlePart> parts) {
        return reading.own(handling.handleHere(id, input), parts);
    }

    public WhistleView split(UUID id, WhistleSplitInput input, Set<WhistlePart> parts) {
        return reading.own(splitting.split(id, input), parts);
    }

    public WhistleView contactReporter(
            UUID id, WhistleContactReporterInput input, Set<WhistlePart> parts) {
        return reading.own(handling.contact(id, input), parts);
    }

    public WhistleView passUp(UUID id, WhistlePassUpInput input, Set<WhistlePart> parts) {
        return reading.own(handling.passUp(id, input), parts);
    }

    public WhistleView confirm(UUID id, WhistleConfirmInput input, Set<WhistlePart> parts) {
        return reading.own(handling.confirm(id, input), parts);
    }

    public WhistleView askReturn(UUID id, WhistleAskReturnInput input, Set<WhistlePart> parts) {
        return reading.own(returning.ask(id, input), parts);
    }

    public WhistleView ruleOnReturn(
            UUID id, WhistleRuleOnReturnInput input, Set<WhistlePart> parts) {
        return reading.own(returning.rule(id, input), parts);
    }

    public WhistleView sendBack(UUID id, WhistleSendBackInput input, Set<WhistlePart> parts) {
        return reading.own(checking.sendBack(id, input), parts);
    }

    public WhistleView recordCallBack(
            UUID id, WhistleRecordCallBackInput input, Set<WhistlePart> parts) {
        return reading.own(callBacks.record(id, input), parts);
    }

    public WhistleView closeUnresolved(
            UUID id, WhistleCloseUnresolvedInput input, Set<WhistlePart> parts) {
        return reading.own(checking.closeUnresolved(id, input), parts);
    }

    public WhistleView undo(UUID id, WhistleUndoInput input, Set<WhistlePart> parts) {
        return reading.own(checking.undo(id, input), parts);
    }

    public Told answer(UUID id, WhistleAnswerInput input, Set<WhistlePart> parts) {
        return told(conversation.answer(id, input), input.code(), parts);
    }

    public Told withdraw(UUID id, WhistleWithdrawInput input, Set<WhistlePart> parts) {
        return told(conversation.withdraw(id, input), input.code(), parts);
    }

    public Told object(UUID id, WhistleObjectInput input, Set<WhistlePart> parts) {
        return told(conversation.object(id, input), input.code(), parts);
    }

    public Told supplement(UUID id, WhistleSupplementInput input, Set<WhistlePart> parts) {
        return told(conversation.supplement(id, input), input.code(), parts);
    }

    public Told urge(UUID id, WhistleUrgeInput input, Set<WhistlePart> parts) {
        return told(conversation.urge(id, input), input.code(), parts);
    }

    public Told reopen(UUID id, WhistleReopenInput input, Set<WhistlePart> parts) {
        return told(checking.reopen(id, input), input.code(), parts);
    }

    public WhistleView pause(UUID id, WhistlePauseInput input, Set<WhistlePart> parts) {
        return reading.own(time.pause(id, input), parts);
    }

    public WhistleView endPause(UUID id, WhistleEndPauseInput input, Set<WhistlePart> parts) {
        return reading.own(time.endPause(id, input), parts);
    }

    public WhistleView askExtension(
            UUID id, WhistleAskExtensionInput input, Set<WhistlePart> parts) {
        return reading.own(time.askExtension(id, input), parts);
    }

    public WhistleView ruleOnExtension(
            UUID id, WhistleRuleOnExtensionInput input, Set<WhistlePart> parts) {
        return reading.own(time.ruleOnExtension(id, input), parts);
    }

    private Told told(UUID id, String code, Set<WhistlePart> parts) {
        return code == null
                ? new Told(reading.own(id, parts), null)
                : new Told(null, reading.trackingBy(id, code));
    }

    /** With login the whistle, by tracking code only what the code's holder may see. */
    public record Told(WhistleView whistle, WhistleTracking tracking) {}
}
