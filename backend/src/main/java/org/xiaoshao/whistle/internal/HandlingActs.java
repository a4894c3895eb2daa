package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.CONFIRM;
import static org.xiaoshao.whistle.WhistleAction.CONTACT_REPORTER;
import static org.xiaoshao.whistle.WhistleAction.HANDLE_HERE;
import static org.xiaoshao.whistle.WhistleAction.PASS_UP;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleConfirmInput;
import org.xiaoshao.whistle.WhistleContactReporterInput;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleHandleHereInput;
import org.xiaoshao.whistle.WhistlePassUpInput;

/** What those do who have a whistle in hand, beside their orders. */
@ApplicationScoped
@Once
public class HandlingActs {

    private static final int LONG = 2000;

    @Inject Acts acts;

    /** Nobody is asked: whoever settles it does it, within the grid where that is enough. */
    public UUID handleHere(UUID id, WhistleHandleHereInput input) {
        var check = new InputCheck().optional("note", input.note(), Acts.NOTE);
        return acts.perform(
                HANDLE_HERE,
                id,
                check,
                one -> {
                    var level = settling(one.whistle().level(), input.level());
                    one.orders().forEach(WhistleOrder::superseded);
                    one.whistle().unled();
                    one.whistle().settledAt(level);
                    acts.record(
                            one,
                            WhistleEventType.HANDLED_HERE,
                            acts.target(one, HANDLE_HERE),
                            null,
                            facts("level", level.name()),
                            facts("text", input.note()));
                });
    }

    /** A community chooses between its grid and itself; the levels above have no choice. */
    private static SettlementLevel settling(SettlementLevel now, SettlementLevel wanted) {
        var community = now == SettlementLevel.GRID || now == SettlementLevel.COMMUNITY;
        var usual = community ? SettlementLevel.COMMUNITY : now;
        var level = Optional.ofNullable(wanted).orElse(usual);
        if (level != usual && !(community && level == SettlementLevel.GRID)) {
            throw new Refused(Fault.of(WhistleFault.LEVEL_NOT_HERE, "level"));
        }
        return level;
    }

    public UUID passUp(UUID id, WhistlePassUpInput input) {
        var check = new InputCheck().required("reason", input.reason(), LONG);
        return acts.perform(
                PASS_UP,
                id,
                check,
                one -> {
                    var lead = one.leadOrder();
                    lead.ifPresent(WhistleOrder::passedUp);
                    // What a community handled within its grid goes to the town, like everything.
                    if (one.whistle().level() == SettlementLevel.GRID) {
                        one.whistle().settledAt(SettlementLevel.COMMUNITY);
                    }
                    one.whistle().lifted();
                    acts.record(
                            one,
                            WhistleEventType.PASSED_UP,
                            acts.target(one, PASS_UP),
                            lead.map(WhistleOrder::organisationId).orElse(null),
                            facts("level", one.whistle().level().name()),
                            facts("text", input.reason()));
                });
    }

    public UUID contact(UUID id, WhistleContactReporterInput input) {
        var check = new InputCheck().required("note", input.note(), Acts.NOTE);
        return acts.perform(
                CONTACT_REPORTER,
                id,
                check,
                one ->
                        record(
                                one,
                                CONTACT_REPORTER,
                                WhistleEventType.CONTACTED,
                                facts("channel", input.channel().name()),
                                input.note()));
    }

    public UUID confirm(UUID id, WhistleConfirmInput input) {
        var check = new InputCheck().optional("note", input.note(), Acts.NOTE);
        return acts.perform(
                CONFIRM,
                id,
                check,
                one -> {
                    one.whistle().course().confirmed(one.now());
                    record(one, CONFIRM, WhistleEventType.CONFIRMED, Map.of(), input.note());
                });
    }

    private void record(
            Acts.Case one,
            WhistleAction action,
            WhistleEventType type,
            Map<String, String> facts,
            String text) {
        var organisation =
                one.orders().stream()
                        .map(WhistleOrder::organisationId)
                        .filter(one.scope()::answersFor)
                        .findFirst()
                        .orElse(null);
        acts.record(one, type, acts.target(one, action), organisation, facts, facts("text", text));
    }
}
