package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.organisation.DutyListState;
import org.xiaoshao.organisation.DutyListView;
import org.xiaoshao.organisation.MatterClocksView;
import org.xiaoshao.organisation.MatterGroup;
import org.xiaoshao.organisation.MatterTermsView;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.TerritoryService;

/** Reads the versions of duty lists: one statement for the rows, one for their counties. */
@ApplicationScoped
public class DutyListReader {

    private static final String LISTS =
            """
            select l.id, l.county_code, l.number, l.state, l.note, l.valid_from, l.drafted_at, l.published_at, l.version,
                   l.valid_from is not null and l.valid_from <= :today
                       and not exists (select 1 from duty_list later where later.county_code = l.county_code
                                       and later.valid_from > l.valid_from and later.valid_from <= :today) as current,
                   case l.state
                       when 'DRAFT' then
                           (select count(*) from matter m where m.county_code = l.county_code and m.valid_to is null)
                           + (select count(*) filter (where d.change = 'ADDED') - count(*) filter (where d.change = 'ENDED')
                              from matter_draft d where d.duty_list_id = l.id)
                       else (select count(*) from matter m where m.county_code = l.county_code
                             and l.valid_from between m.valid_from and coalesce(m.valid_to, 'infinity'))
                   end as matters
            from duty_list l""";

    private static final String TERMS =
            """
            select id, matter_group, co_handler_ids, evidence, hard, ordinary_hours, urgent_hours, emergency_hours,
                   valid_from, valid_to
            from matter where id = any (:ids)
            union all
            select id, matter_group, co_handler_ids, evidence, hard, ordinary_hours, urgent_hours, emergency_hours,
                   null, null
            from matter_draft where id = any (:ids)""";

    @Inject EntityManager entityManager;
    @Inject OrganisationReader organisations;
    @Inject TerritoryService territory;
    @Inject DutyListReaders readers;
    @Inject Clock clock;

    /** On which day the matters in force are those of a version; of a draft those it changes. */
    public record Day(String county, LocalDate day) {}

    /** Where a page starts: after the list drafted then, of that id. */
    public record Position(Instant draftedAt, UUID id) {}

    /** Newest first, one more than the size when there is a next page. */
    public List<DutyListView> page(Where wanted, Position after, int size) {
        if (after != null) {
            wanted.and("(l.drafted_at, l.id) < (:at, :after)")
                    .with("at", after.draftedAt())
                    .with("after", after.id());
        }
        return read(wanted, " order by l.drafted_at desc, l.id desc" + Page.limitSql(size));
    }

    public int count(Where wanted) {
        return wanted.count(entityManager, "duty_list l");
    }

    /**
     * The versions that the caller may read: drafts only of those who write, lead or oversee.
     *
     * @param county twelve-digit code; null for the caller's own
     */
    public Where readable(String county) {
        var where = new Where();
        if (county == null) {
            where.and("l." + OrganisationReader.OWN_COUNTIES);
        } else {
            where.and("l.county_code = :county").with("county", county);
        }
        return readers.seeDrafts() ? where : where.and("l.state = 'PUBLISHED'");
    }

    public Optional<DutyListView> byId(UUID id) {
        var where = new Where().and("l.id = :id").with("id", id);
        return read(readers.seeDrafts() ? where : where.and("l.state = 'PUBLISHED'"), "").stream()
                .findFirst();
    }

    /** The version before that one: of a draft the newest one; absent when there is none. */
    public Optional<DutyListView> before(DutyListView list) {
        var where =
                new Where()
                        .and("l.county_code = :county")
                        .with("county", list.county().code())
                        .and("l.state = 'PUBLISHED'")
                        .and("l.number < :number", "number", list.number());
        return read(where, " order by l.number desc limit 1").stream().findFirst();
    }

    /** Absent when there is no such version that the caller may read. */
    public Optional<Day> day(UUID id) {
        return byId(id).map(one -> new Day(one.county().code(), one.validFrom()));
    }

    /** What lists and drafts say of those matters, by id. */
    public Map<UUID, MatterTermsView> terms(Collection<UUID> ids) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(TERMS, Tuple.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
        var helpers =
                Rows.byKey(
                        organisations.byIds(
                                rows.stream().flatMap(DutyListReader::helpers).distinct().toList()),
                        one -> UUID.fromString(one.id()));
        var terms = new HashMap<UUID, MatterTermsView>();
        rows.forEach(row -> terms.put(row.get("id", UUID.class), terms(row, helpers)));
        return terms;
    }

    private static MatterTermsView terms(Tuple row, Map<UUID, OrganisationView> helpers) {
        var group = row.get("matter_group", String.class);
        return new MatterTermsView(
                group == null ? null : MatterGroup.valueOf(group),
                helpers(row).map(helpers::get).filter(Objects::nonNull).toList(),
                row.get("evidence", String.class),
                row.get("hard", Boolean.class),
                MatterClocksView.of(
                        row.get("hard", Boolean.class),
                        row.get("ordinary_hours", Integer.class),
                        row.get("urgent_hours", Integer.class),
                        row.get("emergency_hours", Integer.class)),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }

    private static Stream<UUID> helpers(Tuple row) {
        return Arrays.stream((Object[]) row.get("co_handler_ids")).map(UUID.class::cast);
    }

    private List<DutyListView> read(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(entityManager.createNativeQuery(LISTS + where.sql() + end, Tuple.class))
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
        var counties =
                territory.divisionsByCodes(
                        rows.stream().map(row -> row.get("county_code", String.class)).toList());
        return rows.stream()
                .map(
                        row ->
                                new DutyListView(
                                        row.get("id", UUID.class).toString(),
                                        counties.get(row.get("county_code", String.class)),
                                        row.get("number", Integer.class),
                                        DutyListState.valueOf(row.get("state", String.class)),
                                        row.get("note", String.class),
                                        row.get("valid_from", LocalDate.class),
                                        row.get("current", Boolean.class),
                                        row.get("matters", Long.class).intValue(),
                                        row.get("drafted_at", Instant.class),
                                        row.get("published_at", Instant.class),
                                        row.get("version", Integer.class)))
                .toList();
    }
}
