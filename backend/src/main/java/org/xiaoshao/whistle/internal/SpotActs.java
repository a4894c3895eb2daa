package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.EvidencePhase;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleBlowInput;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleSettleOnSpotInput;
import org.xiaoshao.whistle.WhistleState;

/** What a grid member finds and settles at once in their own grid; it is checked like the rest. */
@ApplicationScoped
@Once
public class SpotActs {

    private static final int LONG = 2000;

    @Inject Acts acts;
    @Inject Blowing blowing;
    @Inject Ledger ledger;
    @Inject Attaching attaching;
    @Inject Whistles whistles;
    @Inject CurrentScope currentScope;

    public UUID settle(WhistleSettleOnSpotInput input) {
        var actor = acts.actor(EnumSet.of(Role.GRID_MEMBER));
        var whistle =
                blowing.blow(
                        new WhistleBlowInput(
                                input.kind(),
                                null,
                                input.title(),
                                input.description(),
                                input.place(),
                                null,
                                null),
                        actor);
        if (!currentScope.get().grids().contains(whistle.gridId())) {
            throw new Refused(Fault.of(WhistleFault.NOT_YOUR_GRID, "place.grid"));
        }
        // Whose grid it is comes first; being refused takes the whistle back as well.
        Refused.unlessEmpty(
                new InputCheck()
                        .required("result", input.result(), LONG)
                        .unless(
                                isNamed(input.evidenceBefore()),
                                CommonFault.REQUIRED,
                                "evidenceBefore")
                        .unless(
                                isNamed(input.evidenceAfter()),
                                CommonFault.REQUIRED,
                                "evidenceAfter")
                        .faults());
        var before = attaching.take(EvidencePhase.BEFORE, input.evidenceBefore(), "evidenceBefore");
        var after = attaching.take(EvidencePhase.AFTER, input.evidenceAfter(), "evidenceAfter");
        whistle.settledAt(SettlementLevel.GRID);
        whistle.handled(acts.now());
        ledger.append(
                whistle,
                new Ledger.Entry(
                        WhistleEventType.SETTLED_ON_SPOT,
                        WhistleState.HANDLED,
                        actor,
                        null,
                        acts.now(),
                        facts(),
                        facts("text", input.result(), "evidence", Attaching.words(before, after))));
        whistles.flush();
        attaching.bind(whistle, null, before, after);
        return whistle.id();
    }

    private static boolean isNamed(List<String> uploads) {
        return uploads != null && !uploads.isEmpty();
    }
}
