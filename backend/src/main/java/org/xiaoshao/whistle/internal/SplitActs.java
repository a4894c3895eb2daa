package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.SPLIT;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleSplitInput;
import org.xiaoshao.whistle.WhistleState;

/** Blows a part of a whistle on its own (分哨), to any depth; it is closed with the whole. */
@ApplicationScoped
@Once
public class SplitActs {

    @Inject Acts acts;
    @Inject Ledger ledger;
    @Inject Numbers numbers;
    @Inject CurrentScope currentScope;

    public UUID split(UUID id, WhistleSplitInput input) {
        var check =
                new InputCheck()
                        .required("title", input.title(), 60)
                        .required("description", input.description(), 2000);
        return acts.perform(
                SPLIT,
                id,
                check,
                one -> {
                    var whole = one.whistle();
                    var county = whole.countyCode();
                    var part =
                            Whistle.partOf(
                                    whole,
                                    Ids.next(),
                                    numbers.next(
                                            Numbers.Purpose.WHISTLE,
                                            county,
                                            numbers.prefix(county),
                                            one.now()),
                                    input.kind(),
                                    one.now());
                    whole.course().partOpened();
                    acts.record(
                            one,
                            WhistleEventType.SPLIT,
                            whole.state(),
                            null,
                            facts("number", part.number()),
                            Map.of());
                    open(one, part, input);
                });
    }

    private void open(Acts.Case one, Whistle part, WhistleSplitInput input) {
        // An organisation that splits its work need not be able to see the part.
        currentScope.openWhistle(part.id());
        ledger.open(
                part,
                new Ledger.Entry(
                        WhistleEventType.BLOWN,
                        WhistleState.BLOWN,
                        one.actor(),
                        null,
                        one.now(),
                        facts(
                                "kind", input.kind().name(),
                                "urgency", part.urgency().name(),
                                "partOf", one.whistle().number()),
                        facts(
                                "title", TextRules.clean(input.title()),
                                "description", TextRules.clean(input.description()))));
        // Written while it is open, before the whole is read again.
        acts.flush();
        currentScope.openWhistle(one.whistle().id());
    }
}
