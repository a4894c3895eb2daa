package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.CalendarImportInput;
import org.xiaoshao.whistle.internal.clock.WorkingCalendar.Deviation;

/** Taking the holidays of a year from its notice. */
@ApplicationScoped
@Once
public class CalendarActs {

    private static final Set<Role> IMPORTING = Set.of(Role.COUNTY_ORGANISER, Role.ADMINISTRATOR);

    @Inject EntityManager entityManager;
    @Inject Audit audit;
    @Inject Clock clock;

    /**
     * Replaces the year.
     *
     * @return the year's id
     */
    public UUID take(CalendarImportInput input) {
        var days = CalendarSheet.read(input);
        var id = published(input);
        replace(input.year(), days);
        record(input, id, days.size());
        return id;
    }

    /** One import after the other, so that revisions follow each other. */
    private UUID published(CalendarImportInput input) {
        entityManager
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('calendar_year'))::text")
                .getSingleResult();
        return (UUID)
                entityManager
                        .createNativeQuery(
                                """
                                insert into calendar_year (year, notice, revision, imported_at)
                                values (:year, :notice, (select coalesce(max(revision), 0) + 1 from calendar_year), :now)
                                on conflict (year) do update
                                set notice = excluded.notice, revision = excluded.revision, imported_at = excluded.imported_at
                                returning id\
                                """,
                                UUID.class)
                        .setParameter("year", input.year())
                        .setParameter("notice", input.notice().strip())
                        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .getSingleResult();
    }

    private void replace(int year, List<Deviation> days) {
        entityManager
                .createNativeQuery("delete from calendar_day where year = :year")
                .setParameter("year", year)
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        """
                        insert into calendar_day (day, year, worked, holiday)
                        select day, :year, worked, holiday
                        from unnest(cast(:days as date[]), cast(:worked as boolean[]), cast(:holidays as text[])) as taken (day, worked, holiday)\
                        """)
                .setParameter("year", year)
                .setParameter(
                        "days", days.stream().map(d -> d.date().toString()).toArray(String[]::new))
                .setParameter(
                        "worked", days.stream().map(Deviation::worked).toArray(Boolean[]::new))
                .setParameter(
                        "holidays", days.stream().map(Deviation::holiday).toArray(String[]::new))
                .executeUpdate();
    }

    /** The calendar is everybody's, so every county's trail tells of it. */
    private void record(CalendarImportInput input, UUID id, int days) {
        for (var county : counties()) {
            audit.record(
                    new AuditRecord(
                            AuditKind.CALENDAR_IMPORTED,
                            county,
                            null,
                            "CalendarYear",
                            id,
                            Map.of(
                                    "year", Integer.toString(input.year()),
                                    "days", Integer.toString(days)),
                            null),
                    IMPORTING);
        }
    }

    /** Those in which whistles are blown, in one order: each trail is held until the end. */
    @SuppressWarnings("unchecked")
    private List<String> counties() {
        return entityManager
                .createNativeQuery(
                        "select code from division where whistle_prefix is not null order by code",
                        String.class)
                .getResultList();
    }
}
