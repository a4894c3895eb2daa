package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.whistle.ClockService;
import org.xiaoshao.whistle.DeadlineLapsed;
import org.xiaoshao.whistle.DeadlineWarned;
import org.xiaoshao.whistle.WarningStep;
import org.xiaoshao.whistle.internal.clock.WarningLadder;

/**
 * What clocks are due for when nobody acts: warnings, what follows when their time has passed, and
 * to be reckoned anew when a calendar was imported.
 */
@ApplicationScoped
public class ClockCare {

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject Whistles whistles;
    @Inject Deadlines deadlines;
    @Inject Pauses pauses;
    @Inject Warnings warnings;
    @Inject Calendars calendars;
    @Inject ClockLimits limits;
    @Inject Clocks clocks;
    @Inject Clock clock;
    @Inject Event<DeadlineWarned> warned;
    @Inject Event<DeadlineLapsed> lapsed;

    @SuppressWarnings("unchecked")
    public List<UUID> waiting(int most) {
        return entityManager
                .createNativeQuery("select * from clocks_waiting(:now, :most)", UUID.class)
                .setParameter("now", now())
                .setParameter("most", most)
                .getResultList();
    }

    public ClockService.Look lookAfter(UUID id) {
        currentScope.openWhistle(id);
        var found = whistles.lockedUnlessHeld(id);
        return found.map(whistle -> new ClockService.Look(false, lookAfter(whistle)))
                .orElseGet(() -> new ClockService.Look(true, List.of()));
    }

    private List<DeadlineLapsed> lookAfter(Whistle whistle) {
        var calendar = calendars.current();
        var taken = warnings.of(whistle.id());
        var stops = pauses.of(whistle.id());
        var now = now();
        var toTell = new ArrayList<DeadlineLapsed>();
        for (var one : deadlines.of(whistle.id())) {
            if (one.runs() && one.isOlderThan(calendar.revision())) {
                clocks.reckon(whistle, one);
            }
            if (one.runs() && one.isToBeLookedAt(now)) {
                climb(new ClockView(one, calendar, stops), steps(one, taken), now);
                if (new ClockView(one, calendar, stops).hasLapsed(now)) {
                    toTell.add(new DeadlineLapsed(whistle.id(), one.kind(), one.round()));
                }
            }
        }
        return toTell;
    }

    private static EnumSet<WarningStep> steps(Deadline deadline, List<StoredWarning> taken) {
        var steps = EnumSet.noneOf(WarningStep.class);
        taken.stream().filter(one -> one.isOf(deadline)).forEach(one -> steps.add(one.step()));
        return steps;
    }

    /** Takes every step whose moment has come, and says when to look again. */
    private void climb(ClockView view, EnumSet<WarningStep> taken, Instant now) {
        var one = view.deadline();
        var next = view.next(taken);
        while (next.isPresent() && !next.get().at().isAfter(now)) {
            taken.add(next.get().step());
            warn(one, next.get(), now);
            next = view.next(taken);
        }
        one.next(view.lookAgainAt(next));
    }

    private void warn(Deadline one, WarningLadder.Rung rung, Instant now) {
        var told =
                new DeadlineWarned(
                        one.whistleId(),
                        one.kind(),
                        one.round(),
                        rung.step(),
                        limits.level(rung.step()),
                        one.dueAt());
        warnings.persist(new StoredWarning(told, now));
        warned.fire(told);
    }

    /** Observers may act on the whistle; what they end is looked at no more. */
    public void lapse(DeadlineLapsed what) {
        currentScope.openWhistle(what.whistle());
        var whistle = whistles.locked(what.whistle()).orElseThrow();
        var stops = pauses.of(whistle.id());
        var found =
                deadlines.of(whistle.id()).stream()
                        .filter(one -> one.kind() == what.kind() && one.round() == what.round())
                        .filter(Deadline::runs)
                        .filter(one -> view(one, stops).hasLapsed(now()))
                        .findFirst();
        if (found.isEmpty()) {
            return;
        }
        var one = found.get();
        one.lapsed();
        stops.stream().filter(pause -> pause.isOver(now())).forEach(StoredPause::told);
        var view = view(one, stops);
        one.next(view.lookAgainAt(view.next(steps(one, warnings.of(whistle.id())))));
        lapsed.fire(what);
    }

    private ClockView view(Deadline one, List<StoredPause> stops) {
        return new ClockView(one, calendars.current(), stops);
    }

    /** All that run and can be reckoned anew. */
    public long open() {
        return count("select clocks_open()");
    }

    public long provisional() {
        return count("select clocks_provisional()");
    }

    private long count(String sql) {
        return (Long) entityManager.createNativeQuery(sql, Long.class).getSingleResult();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
