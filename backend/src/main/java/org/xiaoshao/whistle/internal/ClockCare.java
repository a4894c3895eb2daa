package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;

/** What clocks are due for when nobody acts: to be reckoned anew when a calendar was imported. */
@ApplicationScoped
public class ClockCare {

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject Whistles whistles;
    @Inject Deadlines deadlines;
    @Inject Calendars calendars;
    @Inject Clocks clocks;
    @Inject Clock clock;

    @SuppressWarnings("unchecked")
    public List<UUID> waiting(int most) {
        return entityManager
                .createNativeQuery("select * from clocks_waiting(:now, :most)", UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultList();
    }

    public boolean lookAfter(UUID id) {
        currentScope.openWhistle(id);
        var found = whistles.lockedUnlessHeld(id);
        found.ifPresent(this::lookAfter);
        return found.isPresent();
    }

    private void lookAfter(Whistle whistle) {
        var revision = calendars.current().revision();
        deadlines.of(whistle.id()).stream()
                .filter(one -> one.runs() && one.isOlderThan(revision))
                .forEach(one -> clocks.reckon(whistle, one));
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
}
