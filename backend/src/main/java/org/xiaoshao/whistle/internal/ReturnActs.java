package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.ASK_RETURN;
import static org.xiaoshao.whistle.WhistleAction.RULE_ON_RETURN;
import static org.xiaoshao.whistle.internal.CommunityActs.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.EvidencePhase;
import org.xiaoshao.whistle.ReturnRuling;
import org.xiaoshao.whistle.WhistleAskReturnInput;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleRuleOnReturnInput;
import org.xiaoshao.whistle.WhistleState;

/**
 * Giving an order back (退单). The handling clock goes on meanwhile; only the lead's return moves the
 * whistle, a co-handler's moves its own order.
 */
@ApplicationScoped
@Once
public class ReturnActs {

    private static final int LONG = 2000;

    @Inject Acts acts;
    @Inject Returns returns;
    @Inject Attaching attaching;
    @Inject OrganisationService organisations;
    @Inject Ledger ledger;
    @Inject Supervising supervising;

    public UUID ask(UUID id, WhistleAskReturnInput input) {
        var check =
                new InputCheck()
                        .required("article", input.article(), 200)
                        .required("evidence", input.evidence(), LONG);
        return acts.perform(
                ASK_RETURN,
                id,
                check,
                one -> {
                    var order = one.ownOrder();
                    var proposed = proposed(input.proposed(), order, one.whistle().countyCode());
                    var shown =
                            attaching.take(
                                    EvidencePhase.RETURN, input.evidenceFiles(), "evidenceFiles");
                    order.returnAsked();
                    one.whistle().course().returnAsked();
                    returns.persist(
                            StoredReturn.asked(
                                    one.whistle(),
                                    order,
                                    input.reason(),
                                    proposed == null ? null : UUID.fromString(proposed.id()),
                                    one.whistle().lastSequence() + 1,
                                    one.now()));
                    acts.record(
                            one,
                            WhistleEventType.RETURN_ASKED,
                            order.isLead() ? WhistleState.RETURN_ASKED : one.whistle().state(),
                            order.organisationId(),
                            facts(
                                    "reason",
                                    input.reason().name(),
                                    "proposed",
                                    proposed == null ? null : proposed.name()),
                            facts(
                                    "article", input.article(),
                                    "text", input.evidence(),
                                    "evidence", Attaching.words(shown)));
                    attaching.bind(one.whistle(), null, shown);
                });
    }

    private OrganisationView proposed(String id, WhistleOrder order, String county) {
        if (id == null) {
            return null;
        }
        return organisations.currentOrganisations(List.of(NodeId.parse(id)), county).stream()
                .filter(found -> !found.id().equals(order.organisationId().toString()))
                .findFirst()
                .orElseThrow(
                        () -> new Refused(Fault.of(WhistleFault.ORGANISATION_UNKNOWN, "proposed")));
    }

    public UUID rule(UUID id, WhistleRuleOnReturnInput input) {
        var check = new InputCheck().required("reason", input.reason(), LONG);
        var wanted = NodeId.parse(input.returnOrder());
        return acts.perform(
                RULE_ON_RETURN,
                id,
                check,
                one -> {
                    var asked =
                            returns.open(id, wanted)
                                    .orElseThrow(
                                            () ->
                                                    new Refused(
                                                            Fault.of(
                                                                    WhistleFault.RETURN_UNKNOWN,
                                                                    "returnOrder")));
                    var ruling = input.uphold() ? ReturnRuling.UPHELD : ReturnRuling.OVERRULED;
                    ruled(one, asked, ruling, one.actor(), facts("text", input.reason()));
                });
    }

    /**
     * What became of the wish to give that order back.
     *
     * @param actor who ruled; nobody where the time to rule ran out
     */
    void ruled(
            Acts.Case one,
            StoredReturn asked,
            ReturnRuling ruling,
            Ledger.Actor actor,
            Map<String, String> words) {
        var whistle = one.whistle();
        var order =
                one.orders().stream()
                        .filter(held -> held.id().equals(asked.orderId()))
                        .findFirst()
                        .orElseThrow();
        asked.ruled(ruling, whistle.lastSequence() + 1, one.now());
        var upheld = ruling == ReturnRuling.UPHELD;
        if (upheld) {
            order.returned();
        } else {
            order.overruled();
        }
        var drives = order.isLead();
        if (upheld && drives) {
            whistle.unled();
        }
        var handled = whistle.state() == WhistleState.IN_HAND && one.isHandled();
        var driven = upheld ? WhistleState.ADMITTED : WhistleState.DISPATCHED;
        var to = drives ? driven : handled ? WhistleState.HANDLED : whistle.state();
        ledger.append(
                whistle,
                new Ledger.Entry(
                        type(ruling),
                        to,
                        actor,
                        order.organisationId(),
                        one.now(),
                        Map.of(),
                        words));
        if (to == WhistleState.HANDLED) {
            whistle.handled(one.now());
        }
        if (upheld) {
            supervising.returned(whistle, one.now());
        }
    }

    private static WhistleEventType type(ReturnRuling ruling) {
        return switch (ruling) {
            case UPHELD -> WhistleEventType.RETURN_UPHELD;
            case OVERRULED -> WhistleEventType.RETURN_OVERRULED;
            case LAPSED -> WhistleEventType.RETURN_LAPSED;
        };
    }
}
