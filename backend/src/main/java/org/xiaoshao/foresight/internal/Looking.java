package org.xiaoshao.foresight.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.foresight.ForesightLookService.Due;
import org.xiaoshao.foresight.internal.Findings.Sight;
import org.xiaoshao.foresight.internal.Findings.Tally;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.whistle.WhistleHistoryService;
import org.xiaoshao.whistle.WhistlePast;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;

/**
 * Looks through a community's past: lapses what nobody decided, judges what is over, and offers
 * what is found and not offered already.
 */
@ApplicationScoped
public class Looking {

    /** What was no need of its own, or turned out to be none. */
    private static final Set<WhistleState> NO_NEED =
            EnumSet.of(WhistleState.DECLINED, WhistleState.WITHDRAWN, WhistleState.MERGED);

    /** Nobody has said yet whether there is anything in it. */
    private static final Set<WhistleState> UNREAD =
            EnumSet.of(WhistleState.BLOWN, WhistleState.WAITING_REPORTER);

    /** Days of the seasons around the years that are asked for. */
    private static final int AROUND = 60;

    @Inject Findings findings;
    @Inject WhistleHistoryService history;
    @Inject ForesightTerms terms;
    @Inject Clock clock;

    /**
     * @return the id of the look
     */
    public UUID look(Due where) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.ofInstant(now, ServerClock.ZONE);
        var sight = new Sight(where.county(), where.town(), where.community(), today, now);
        findings.hold(where.community());
        var past =
                history.of(
                        where.community(),
                        today.minusYears(Foreseeing.YEARS)
                                .minusDays(AROUND)
                                .atStartOfDay(ServerClock.ZONE)
                                .toInstant());
        var counted = past.stream().filter(Looking::counts).map(Looking::occurrence).toList();
        var pending = findings.pending(where.community(), today.minusDays(terms.window));
        var lapsed = lapse(pending, sight);
        var judged = judge(pending, past, counted, today);
        findings.flush();
        var outcome = Foreseeing.look(counted, today, terms.terms());
        var offered = 0;
        for (var found : outcome.findings()) {
            if (pending.stream().noneMatch(one -> isKnown(one, found.trial(), today))) {
                findings.offer(sight, found, outcome.historyDays(), today.plusDays(terms.window));
                offered++;
            }
        }
        var known = outcome.findings().size() - offered;
        return findings.looked(sight, outcome, new Tally(offered, known, lapsed, judged));
    }

    /** What is admitted under a matter, by anybody but foresight itself. */
    private static boolean counts(WhistlePast one) {
        return one.source() != WhistleSource.PROACTIVE
                && one.matterCode() != null
                && !NO_NEED.contains(one.state());
    }

    private static Occurrence occurrence(WhistlePast one) {
        return new Occurrence(
                one.id(),
                new Cell(one.matterCode(), new Cell.Spot(one.estate(), one.grid())),
                one.matter(),
                LocalDate.ofInstant(one.blownAt(), ServerClock.ZONE),
                one.blownAt(),
                one.closedAt());
    }

    private static int lapse(List<Finding> pending, Sight sight) {
        var over = pending.stream().filter(Finding::isOpen).filter(one -> one.isOver(sight.day()));
        var lapsing = over.toList();
        lapsing.forEach(one -> one.lapse(sight.at()));
        return lapsing.size();
    }

    private static int judge(
            List<Finding> pending,
            List<WhistlePast> past,
            List<Occurrence> counted,
            LocalDate today) {
        var byId = past.stream().collect(Collectors.toMap(WhistlePast::id, one -> one));
        var judged = 0;
        for (var one : pending) {
            if (one.isJudged() || !one.isOver(today)) {
                continue;
            }
            var verdict =
                    one.whistleId() == null
                            ? Optional.of(cameAgain(one, counted))
                            : wasFounded(byId.get(one.whistleId()), byId);
            if (verdict.isPresent()) {
                one.judge(verdict.get());
                judged++;
            }
        }
        return judged;
    }

    /** Whether it was whistled again there after it was found, within the horizon. */
    private static boolean cameAgain(Finding one, List<Occurrence> counted) {
        return counted.stream()
                .filter(found -> found.cell().equals(one.cell()))
                .anyMatch(found -> found.isIn(one.foundOn().plusDays(1), one.horizon()));
    }

    /** Empty while nobody has read the whistle; of one that was merged its target is asked. */
    private static Optional<Boolean> wasFounded(WhistlePast one, Map<UUID, WhistlePast> byId) {
        if (one == null || UNREAD.contains(one.state())) {
            return Optional.empty();
        }
        if (one.state() == WhistleState.MERGED) {
            var target = byId.get(one.mergedInto());
            return Optional.of(target == null || !NO_NEED.contains(target.state()));
        }
        return Optional.of(!NO_NEED.contains(one.state()));
    }

    /** Not offered again while it is open or followed, nor soon after, unless it grew. */
    private boolean isKnown(Finding one, Foreseeing.Trial trial, LocalDate today) {
        if (!one.isLike(trial)) {
            return false;
        }
        return one.isDismissed()
                ? !today.isAfter(one.decidedOn().plusDays(terms.window))
                        && trial.observed() <= one.observed()
                : !one.isOver(today);
    }

    /** Communities that nobody has looked through today. */
    public List<Due> due(int most) {
        return findings.due(LocalDate.now(clock.withZone(ServerClock.ZONE)), most);
    }

    /** Deletes the words and names of decisions that are older than such are kept; how many. */
    public int forgetWords(int most) {
        return findings.forgetWords(clock.instant().minus(terms.wordsKept), most);
    }
}
