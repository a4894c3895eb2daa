package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.WhistleAction.ADMIT;
import static org.xiaoshao.whistle.WhistleAction.DECLINE;
import static org.xiaoshao.whistle.WhistleAction.DISPATCH;
import static org.xiaoshao.whistle.WhistleAction.FEED_BACK;
import static org.xiaoshao.whistle.WhistleAction.WRITE_OFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.WhistleAdmitInput;
import org.xiaoshao.whistle.WhistleDeclineInput;
import org.xiaoshao.whistle.WhistleDispatchInput;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleFeedBackInput;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleWriteOffInput;

/** What a community does: admit or decline, dispatch, feed back, write off. */
@ApplicationScoped
@Once
public class CommunityActs {

    private static final int MOST_CO_HANDLERS = 10;

    @Inject Acts acts;
    @Inject Reporters reporters;
    @Inject Invitations invitations;
    @Inject OrganisationService organisations;
    @Inject TrackingCodes codes;
    @Inject Numbers numbers;
    @Inject Dispatching dispatching;
    @Inject LoopRules rules;
    @Inject Parts parts;
    @Inject Routings routings;

    public UUID admit(UUID id, WhistleAdmitInput input) {
        var check = new InputCheck().optional("note", input.note(), Acts.NOTE);
        return acts.perform(
                ADMIT,
                id,
                check,
                one -> {
                    var whistle = one.whistle();
                    var matterId = NodeId.parse(input.matter());
                    var matter =
                            organisations
                                    .currentMatter(matterId, whistle.countyCode())
                                    .orElseThrow(
                                            () -> refused(WhistleFault.MATTER_UNKNOWN, "matter"));
                    var urgency = Optional.ofNullable(input.urgency()).orElse(whistle.urgency());
                    whistle.admitted(matterId, matter.kind(), urgency, one.now());
                    acts.record(
                            one,
                            WhistleEventType.ADMITTED,
                            TransitionTable.target(ADMIT),
                            null,
                            facts("matter", matter.code(), "urgency", urgency.name()),
                            facts("text", input.note()));
                });
    }

    public UUID decline(UUID id, WhistleDeclineInput input) {
        var check =
                new InputCheck()
                        .required("article", input.article(), 200)
                        .required("elsewhere", input.elsewhere(), 500);
        return acts.perform(
                DECLINE,
                id,
                check,
                one ->
                        acts.record(
                                one,
                                WhistleEventType.DECLINED,
                                TransitionTable.target(DECLINE),
                                null,
                                Map.of(),
                                facts("article", input.article(), "elsewhere", input.elsewhere())));
    }

    public UUID dispatch(UUID id, WhistleDispatchInput input) {
        var lead = NodeId.parse(input.lead());
        var coHandlers = NodeId.parse(input.coHandlers());
        var named = new ArrayList<>(coHandlers);
        named.add(0, lead);
        var check =
                new InputCheck()
                        .optional("note", input.note(), Acts.NOTE)
                        .unless(
                                coHandlers.size() <= MOST_CO_HANDLERS,
                                WhistleFault.TOO_MANY,
                                "coHandlers")
                        .unless(
                                new HashSet<>(named).size() == named.size(),
                                WhistleFault.ORGANISATION_REPEATED,
                                "coHandlers");
        return acts.perform(
                DISPATCH,
                id,
                check,
                one ->
                        send(
                                one,
                                input.note(),
                                lead,
                                coHandlers,
                                found(named, one.whistle().countyCode())));
    }

    private void send(
            Acts.Case one,
            String note,
            UUID lead,
            List<UUID> coHandlers,
            Map<UUID, OrganisationView> found) {
        if (!found.containsKey(lead)) {
            throw refused(WhistleFault.ORGANISATION_UNKNOWN, "lead");
        }
        if (!found.keySet().containsAll(coHandlers)) {
            throw refused(WhistleFault.ORGANISATION_UNKNOWN, "coHandlers");
        }
        requireFallback(one, found.get(lead));
        var proposed = routings.of(one.whistle().id(), one.now());
        one.whistle().dispatched(lead, coHandlers);
        dispatching.send(one, lead, coHandlers);
        var names =
                coHandlers.stream()
                        .map(organisation -> found.get(organisation).name())
                        .collect(Collectors.joining("、"));
        acts.record(
                one,
                WhistleEventType.DISPATCHED,
                TransitionTable.target(DISPATCH),
                null,
                dispatched(found.get(lead).name(), names, proposed, lead),
                facts(
                        "text",
                        note,
                        "routingRule",
                        proposed.map(p -> p.route().rule()).orElse(null)));
    }

    /**
     * What was decided, and beside it what the rules proposed and whether that was followed. The
     * name of the rule is written by somebody, so it stands among the words that can be deleted.
     */
    private static Map<String, String> dispatched(
            String lead, String coHandlers, Optional<Routings.Led> proposed, UUID chosen) {
        var facts = facts("lead", lead, "coHandlers", coHandlers.isEmpty() ? null : coHandlers);
        proposed.ifPresent(
                led -> {
                    facts.put("routing", led.route().source().name());
                    facts.put(
                            "routingTable",
                            led.table() == null ? null : Integer.toString(led.table()));
                    facts.put(
                            "routingFollowed", Boolean.toString(led.route().lead().equals(chosen)));
                });
        return facts;
    }

    /** Sent out and come back too often: now the town takes it itself (兜底). */
    private void requireFallback(Acts.Case one, OrganisationView lead) {
        var next = one.whistle().course().dispatches() + 1;
        var town =
                lead.type() == OrganisationType.TOWN
                        && one.whistle().townCode().equals(lead.divisionCode());
        if (ReturnPolicy.isLastStop(next, rules.limits()) && !town) {
            throw refused(WhistleFault.MUST_TAKE, "lead");
        }
    }

    public UUID feedBack(UUID id, WhistleFeedBackInput input) {
        var check = new InputCheck().required("message", input.message(), 2000);
        return acts.perform(
                FEED_BACK,
                id,
                check,
                one -> {
                    acts.record(
                            one,
                            WhistleEventType.FED_BACK,
                            TransitionTable.target(FEED_BACK),
                            null,
                            facts("channel", input.channel().name()),
                            facts("text", input.message()));
                    invite(one);
                });
    }

    private void invite(Acts.Case one) {
        int round = one.whistle().round();
        var blownByResident = one.whistle().source() == WhistleSource.RESIDENT;
        for (var reporter : reporters.of(one.whistle().id())) {
            if (!blownByResident && !reporter.isAdded()) {
                continue;
            }
            var hash = TrackingCodes.hash(codes.ratingToken(reporter.id(), round));
            invitations.persist(new Invitation(hash, reporter, round, one.now()));
        }
    }

    public UUID writeOff(UUID id, WhistleWriteOffInput input) {
        var check = new InputCheck().optional("note", input.note(), Acts.NOTE);
        return acts.perform(
                WRITE_OFF,
                id,
                check,
                one -> {
                    var county = one.whistle().countyCode();
                    var number =
                            numbers.next(
                                    Numbers.Purpose.WRITE_OFF,
                                    county,
                                    numbers.prefix(county),
                                    one.now());
                    one.whistle().writtenOff(number, one.now());
                    parts.closeWith(id, one.now());
                    acts.record(
                            one,
                            WhistleEventType.WRITTEN_OFF,
                            TransitionTable.target(WRITE_OFF),
                            null,
                            facts("number", number),
                            facts("text", input.note()));
                });
    }

    /** Those of the ids that still answer whistles of this county; no query crosses counties. */
    private Map<UUID, OrganisationView> found(List<UUID> ids, String countyCode) {
        return organisations.currentOrganisations(ids, countyCode).stream()
                .collect(Collectors.toMap(view -> UUID.fromString(view.id()), Function.identity()));
    }

    private static Refused refused(WhistleFault code, String field) {
        return new Refused(Fault.of(code, field));
    }

    /** Name and value in turn; null values are left out when written. */
    static Map<String, String> facts(String... namesAndValues) {
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
