package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.ANSWER;
import static org.xiaoshao.whistle.WhistleAction.ASK_REPORTER;
import static org.xiaoshao.whistle.WhistleAction.OBJECT;
import static org.xiaoshao.whistle.WhistleAction.RESUME;
import static org.xiaoshao.whistle.WhistleAction.SUPPLEMENT;
import static org.xiaoshao.whistle.WhistleAction.URGE;
import static org.xiaoshao.whistle.WhistleAction.WITHDRAW;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.whistle.EvidencePhase;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleAnswerInput;
import org.xiaoshao.whistle.WhistleAskReporterInput;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleObjectInput;
import org.xiaoshao.whistle.WhistleResumeInput;
import org.xiaoshao.whistle.WhistleSupplementInput;
import org.xiaoshao.whistle.WhistleUrgeInput;
import org.xiaoshao.whistle.WhistleWithdrawInput;

/** What a community asks its reporters, and what they say to it, with login or tracking code. */
@ApplicationScoped
@Once
public class ConversationActs {

    private static final int LONG = 2000;

    @Inject Acts acts;
    @Inject Trackings trackings;
    @Inject Reporters reporters;
    @Inject Attaching attaching;
    @Inject CurrentScope currentScope;

    public UUID ask(UUID id, WhistleAskReporterInput input) {
        var check = new InputCheck().required("question", input.question(), LONG);
        return acts.perform(
                ASK_REPORTER,
                id,
                check,
                one -> step(one, ASK_REPORTER, WhistleEventType.ASKED_REPORTER, input.question()));
    }

    public UUID resume(UUID id, WhistleResumeInput input) {
        var check = new InputCheck().optional("note", input.note(), Acts.NOTE);
        return acts.perform(
                RESUME,
                id,
                check,
                one -> step(one, RESUME, WhistleEventType.RESUMED, input.note()));
    }

    public UUID answer(UUID id, WhistleAnswerInput input) {
        return said(
                ANSWER,
                id,
                input.code(),
                new InputCheck().required("answer", input.answer(), LONG),
                one -> step(one, ANSWER, WhistleEventType.ANSWERED, input.answer()));
    }

    public UUID withdraw(UUID id, WhistleWithdrawInput input) {
        return said(
                WITHDRAW,
                id,
                input.code(),
                new InputCheck().optional("reason", input.reason(), Acts.NOTE),
                one -> step(one, WITHDRAW, WhistleEventType.WITHDRAWN, input.reason()));
    }

    public UUID object(UUID id, WhistleObjectInput input) {
        return said(
                OBJECT,
                id,
                input.code(),
                new InputCheck().required("reason", input.reason(), LONG),
                one -> {
                    one.whistle().course().objected(one.now());
                    step(one, OBJECT, WhistleEventType.OBJECTED, input.reason());
                });
    }

    public UUID supplement(UUID id, WhistleSupplementInput input) {
        var door = door(id, input.code());
        return acts.perform(
                SUPPLEMENT,
                id,
                new InputCheck().required("text", input.text(), LONG),
                door,
                one -> {
                    var shown =
                            attaching.take(EvidencePhase.REPORTED, input.evidence(), "evidence");
                    acts.record(
                            one,
                            WhistleEventType.SUPPLEMENTED,
                            acts.target(one, SUPPLEMENT),
                            null,
                            Map.of(),
                            facts("text", input.text(), "evidence", Attaching.words(shown)));
                    attaching.bind(one.whistle(), reporter(id, door), shown);
                });
    }

    /** Who speaks: the holder of the code, or the caller as a reporter of the whistle. */
    private UUID reporter(UUID whistle, Optional<Acts.Door> door) {
        return door.map(Acts.Door::reporter)
                .or(() -> reporters.of(whistle, currentScope.get().person()).map(Reporter::id))
                .orElse(null);
    }

    public UUID urge(UUID id, WhistleUrgeInput input) {
        return said(
                URGE,
                id,
                input.code(),
                new InputCheck().optional("note", input.note(), Acts.NOTE),
                one -> {
                    one.whistle().course().urged(one.now());
                    step(one, URGE, WhistleEventType.URGED, input.note());
                });
    }

    private UUID said(
            WhistleAction action, UUID id, String code, InputCheck check, Consumer<Acts.Case> act) {
        return acts.perform(action, id, check, door(id, code), act);
    }

    private Optional<Acts.Door> door(UUID id, String code) {
        return Optional.ofNullable(code).map(typed -> trackings.door(typed, id));
    }

    private void step(Acts.Case one, WhistleAction action, WhistleEventType type, String text) {
        acts.record(one, type, acts.target(one, action), null, Map.of(), facts("text", text));
    }
}
