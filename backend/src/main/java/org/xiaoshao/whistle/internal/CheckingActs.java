package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.CLOSE_UNRESOLVED;
import static org.xiaoshao.whistle.WhistleAction.REOPEN;
import static org.xiaoshao.whistle.WhistleAction.SEND_BACK;
import static org.xiaoshao.whistle.WhistleAction.UNDO;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.whistle.WhistleCloseUnresolvedInput;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleOutcome;
import org.xiaoshao.whistle.WhistleReopenInput;
import org.xiaoshao.whistle.WhistleSendBackInput;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.WhistleUndoInput;

/** What turns a whistle back, or ends what cannot be solved. */
@ApplicationScoped
@Once
public class CheckingActs {

    private static final int LONG = 2000;

    @Inject Acts acts;
    @Inject Rework rework;
    @Inject Parts parts;
    @Inject Trackings trackings;
    @Inject Undos undos;
    @Inject Whistles whistles;

    public UUID sendBack(UUID id, WhistleSendBackInput input) {
        var check = new InputCheck().required("reason", input.reason(), LONG);
        return acts.perform(
                SEND_BACK,
                id,
                check,
                one -> order(one, WhistleEventType.SENT_BACK, input.reason()));
    }

    public UUID reopen(UUID id, WhistleReopenInput input) {
        var check = new InputCheck().required("reason", input.reason(), LONG);
        var door = Optional.ofNullable(input.code()).map(typed -> trackings.door(typed, id));
        return acts.perform(
                REOPEN,
                id,
                check,
                door,
                one -> order(one, WhistleEventType.REOPENED, input.reason()));
    }

    private void order(Acts.Case one, WhistleEventType type, String reason) {
        rework.order(one, new Rework.Reason(type, one.actor(), Map.of(), facts("text", reason)));
    }

    /** One organiser proposes it, another one decides. */
    public UUID closeUnresolved(UUID id, WhistleCloseUnresolvedInput input) {
        var check = new InputCheck().required("reason", input.reason(), LONG);
        return acts.perform(
                CLOSE_UNRESOLVED,
                id,
                check,
                one -> {
                    var course = one.whistle().course();
                    var decided = course.unresolvedBy() != null;
                    if (decided) {
                        course.settled(WhistleOutcome.UNRESOLVED);
                        one.whistle().closed(one.now());
                        parts.closeWith(id, one.now());
                    } else {
                        course.proposedUnresolved(one.scope().person());
                    }
                    acts.record(
                            one,
                            decided
                                    ? WhistleEventType.CLOSED_UNRESOLVED
                                    : WhistleEventType.UNRESOLVED_PROPOSED,
                            decided ? WhistleState.CLOSED : WhistleState.REWORK,
                            null,
                            Map.of(),
                            facts("text", input.reason()));
                });
    }

    /** The step itself stays in the ledger, and that it was taken back. */
    public UUID undo(UUID id, WhistleUndoInput input) {
        return acts.perform(
                UNDO,
                id,
                new InputCheck().optional("note", input.note(), Acts.NOTE),
                one -> {
                    var undone = one.whistle().lastSequence();
                    acts.record(
                            one,
                            WhistleEventType.UNDONE,
                            undos.stateBefore(id),
                            null,
                            facts("sequence", Integer.toString(undone)),
                            facts("text", input.note()));
                    whistles.flush();
                    undos.bringBack(id);
                    whistles.readAgain(one.whistle());
                });
    }
}
