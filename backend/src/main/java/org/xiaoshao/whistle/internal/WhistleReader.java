package org.xiaoshao.whistle.internal;

import static org.xiaoshao.whistle.internal.WhistlePart.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaoshao.whistle.AvailableAction;
import org.xiaoshao.whistle.EvaluationView;
import org.xiaoshao.whistle.EventFact;
import org.xiaoshao.whistle.EvidencePhase;
import org.xiaoshao.whistle.ReturnOrderView;
import org.xiaoshao.whistle.SupervisionView;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleEventView;
import org.xiaoshao.whistle.WhistleEvidenceView;
import org.xiaoshao.whistle.WhistlePlaceView;
import org.xiaoshao.whistle.WhistleView;

/** Builds whistles as clients see them, with only the parts they asked for. */
@ApplicationScoped
class WhistleReader {

    @Inject WhistleChildren children;
    @Inject WhistleKin kin;
    @Inject SupervisionReader supervisions;
    @Inject DeadlineReader deadlines;
    @Inject EvidenceReader evidence;
    @Inject Situations situations;
    @Inject RatingTokens ratingTokens;
    @Inject ReporterWords reporterWords;

    /** The children of a page of whistles, each kind read once or not at all. */
    private record Parts(
            Map<UUID, List<WhistleEventView>> events,
            Map<UUID, List<WhistleEventView>> recentEvents,
            Map<UUID, List<org.xiaoshao.whistle.OrderView>> orders,
            Map<UUID, List<ReturnOrderView>> returns,
            Map<UUID, List<SupervisionView>> supervisions,
            Map<UUID, WhistleKin.Kin> kin,
            Map<UUID, List<org.xiaoshao.whistle.DeadlineView>> deadlines,
            Map<UUID, List<EvaluationView>> evaluations,
            Map<UUID, List<WhistleEvidenceView>> evidence,
            Map<UUID, Situation> situations,
            Map<UUID, List<EventChain.Link>> links,
            Map<UUID, String> ratingTokens) {}

    List<WhistleView> views(List<WhistleRow> rows, Set<WhistlePart> wanted) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var parts = parts(rows, wanted);
        return rows.stream().map(row -> view(row, wanted, parts)).toList();
    }

    private Parts parts(List<WhistleRow> rows, Set<WhistlePart> wanted) {
        var ids = rows.stream().map(WhistleRow::id).toList();
        return new Parts(
                read(wanted, EVENTS, () -> children.events(ids, wanted.contains(EVENT_WORDS))),
                recentEvents(rows, wanted),
                read(wanted, ORDERS, () -> children.orders(ids)),
                read(wanted, RETURNS, () -> kin.returns(ids)),
                read(wanted, SUPERVISIONS, () -> supervisions.ofWhistles(ids)),
                read(wanted, KIN, () -> kin.of(ids)),
                read(wanted, DEADLINES, () -> deadlines.of(ids, wanted.contains(DEADLINE_GROUNDS))),
                read(wanted, EVALUATIONS, () -> children.evaluations(ids)),
                read(wanted, EVIDENCE, () -> evidence.of(ids)),
                read(
                        wanted,
                        AVAILABLE_ACTIONS,
                        () -> situations.of(rows.stream().map(row -> row.known(false)).toList())),
                read(wanted, CHAIN, () -> children.links(ids)),
                read(wanted, RATING_TOKEN, () -> ratingTokens.ofCaller(rows)));
    }

    private Map<UUID, List<WhistleEventView>> recentEvents(
            List<WhistleRow> rows, Set<WhistlePart> wanted) {
        if (!wanted.contains(RECENT_EVENTS)) {
            return Map.of();
        }
        return wanted.contains(EVENT_WORDS)
                ? children.recentEvents(rows)
                : rows.stream().collect(Collectors.toMap(WhistleRow::id, WhistleRow::recentEvents));
    }

    private static <T> Map<UUID, T> read(
            Set<WhistlePart> wanted,
            WhistlePart part,
            java.util.function.Supplier<Map<UUID, T>> statement) {
        return wanted.contains(part) ? statement.get() : Map.of();
    }

    private WhistleView view(WhistleRow row, Set<WhistlePart> wanted, Parts parts) {
        var id = row.id();
        var others = reporterWords.areOthers(row.number("reporter_count"));
        var events = shown(parts.events().getOrDefault(id, List.of()), others);
        var kin = parts.kin().getOrDefault(id, WhistleKin.Kin.NONE);
        var course = wanted.contains(COURSE);
        return new WhistleView(
                id.toString(),
                row.text("number"),
                row.title(),
                wanted.contains(DESCRIPTION) ? description(row, others) : null,
                row.kind(),
                row.source(),
                row.urgency(),
                row.state(),
                row.level(),
                wanted.contains(PLACE) ? place(row, others) : null,
                row.community(),
                row.grid(),
                row.lead(),
                wanted.contains(MATTER) ? row.matter() : null,
                row.number("reporter_count"),
                row.text("reporter"),
                row.time("blown_at"),
                row.number("rework_count"),
                declined(events, "article"),
                declined(events, "elsewhere"),
                row.text("write_off_number"),
                row.time("closed_at"),
                events,
                shown(parts.recentEvents().getOrDefault(id, List.of()), others),
                parts.orders().getOrDefault(id, List.of()),
                parts.returns().getOrDefault(id, List.of()),
                parts.supervisions().getOrDefault(id, List.of()),
                kin.partOf(),
                kin.parts(),
                kin.mergedInto(),
                course ? row.time("paused_until") : null,
                course ? row.time("extension_until") : null,
                course ? row.time("call_back_due_at") : null,
                course ? row.outcome() : null,
                parts.deadlines().getOrDefault(id, List.of()),
                evaluations(parts.evaluations().getOrDefault(id, List.of()), others),
                evidence(parts.evidence().getOrDefault(id, List.of()), others),
                actions(parts.situations().get(id)),
                EventChain.intact(
                        parts.links().getOrDefault(id, List.of()), row.lastHash(), row.state()),
                parts.ratingTokens().get(id),
                row.number("version"));
    }

    private List<WhistleEventView> shown(List<WhistleEventView> events, boolean others) {
        return others ? reporterWords.without(events) : events;
    }

    private static WhistlePlaceView place(WhistleRow row, boolean others) {
        return others ? row.place().withoutDetail() : row.place();
    }

    private static String description(WhistleRow row, boolean others) {
        return others ? "" : row.description();
    }

    /** What another reporter has shown is like what they wrote. */
    private static List<WhistleEvidenceView> evidence(
            List<WhistleEvidenceView> all, boolean others) {
        return all.stream()
                .filter(one -> !others || one.phase() != EvidencePhase.REPORTED)
                .toList();
    }

    private static List<EvaluationView> evaluations(List<EvaluationView> all, boolean others) {
        return others ? all.stream().map(EvaluationView::withoutComment).toList() : all;
    }

    /** What the event of declining says under that name. */
    static String declined(List<WhistleEventView> events, String fact) {
        return events.stream()
                .filter(event -> event.type() == WhistleEventType.DECLINED)
                .flatMap(event -> event.facts().stream())
                .filter(found -> found.name().equals(fact))
                .map(EventFact::value)
                .findFirst()
                .orElse(null);
    }

    static List<AvailableAction> actions(Situation situation) {
        if (situation == null) {
            return List.of();
        }
        Function<WhistleAction, AvailableAction> toAction =
                action -> {
                    var refusals = TransitionTable.refusals(action, situation);
                    return new AvailableAction(action, refusals.isEmpty(), refusals);
                };
        return Arrays.stream(WhistleAction.values()).map(toAction).toList();
    }
}
