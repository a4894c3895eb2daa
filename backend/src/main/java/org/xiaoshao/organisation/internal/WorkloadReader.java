package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.CommunityLoadView;
import org.xiaoshao.organisation.WorkloadRequestView;
import org.xiaoshao.organisation.WorkloadState;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.TerritoryService;

/** Reads workload requests: one statement for the rows, one for their divisions. */
@ApplicationScoped
public class WorkloadReader {

    private static final String REQUESTS =
            """
            select r.id, r.title, r.description, r.basis, r.target_code, r.hours, r.granted_hours, r.valid_from,
                   r.valid_to, r.state, r.ruling, r.asked_at, r.ruled_at, r.version,
                   o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                   o.division_code as organisation_division_code, o.county_code as organisation_county_code
            from workload_request r join organisation o on o.id = r.organisation_id""";

    /** That it falls on a community: on itself, its town or its county. */
    private static final String BEARS =
            "r.target_code in (select unnest(array [d.code, d.town_code, d.county_code]) from division d where d.code = :community)";

    @Inject EntityManager entityManager;
    @Inject TerritoryService territory;

    /** Where a page starts: after the request asked then, of that id. */
    public record Position(Instant askedAt, UUID id) {}

    /** Newest first, one more than the size when there is a next page. */
    public List<WorkloadRequestView> page(Where wanted, Position after, int size) {
        if (after != null) {
            wanted.and("(r.asked_at, r.id) < (:at, :after)")
                    .with("at", after.askedAt())
                    .with("after", after.id());
        }
        return read(wanted, " order by r.asked_at desc, r.id desc" + Page.limitSql(size));
    }

    public int count(Where wanted) {
        return wanted.count(entityManager, "workload_request r");
    }

    /** Conditions of a list. */
    public static Where wanted(WorkloadState state, String community) {
        return new Where()
                .and("r.state = :state", "state", state == null ? null : state.name())
                .and(BEARS, "community", community);
    }

    public Optional<WorkloadRequestView> byId(UUID id) {
        return read(new Where().and("r.id = :id").with("id", id), "").stream().findFirst();
    }

    public CommunityLoadView load(CommunityView community, LocalDate today) {
        var row =
                (Tuple)
                        entityManager
                                .createNativeQuery(
                                        """
                                        select coalesce(sum(r.granted_hours) filter (where runs), 0) as granted_hours,
                                               count(*) filter (where runs and r.granted_hours is not null) as granted,
                                               coalesce(sum(r.hours - coalesce(r.granted_hours, 0))
                                                   filter (where runs and r.state <> 'ASKED'), 0) as spared_hours,
                                               count(*) filter (where r.state = 'ASKED') as waiting
                                        from workload_request r
                                        cross join lateral (select :today between r.valid_from and coalesce(r.valid_to, 'infinity') as runs) day
                                        where\s"""
                                                + BEARS,
                                        Tuple.class)
                                .setParameter("community", community.code())
                                .setParameter("today", today)
                                .getSingleResult();
        return new CommunityLoadView(
                community,
                row.get("granted_hours", BigDecimal.class),
                row.get("granted", Long.class).intValue(),
                row.get("spared_hours", BigDecimal.class),
                row.get("waiting", Long.class).intValue());
    }

    private List<WorkloadRequestView> read(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(
                                entityManager.createNativeQuery(
                                        REQUESTS + where.sql() + end, Tuple.class))
                        .getResultList();
        var divisions =
                territory.divisionsByCodes(
                        rows.stream().map(row -> row.get("target_code", String.class)).toList());
        return rows.stream()
                .map(
                        row ->
                                new WorkloadRequestView(
                                        row.get("id", UUID.class).toString(),
                                        row.get("title", String.class),
                                        row.get("description", String.class),
                                        row.get("basis", String.class),
                                        OrganisationReader.view(row),
                                        divisions.get(row.get("target_code", String.class)),
                                        row.get("hours", BigDecimal.class),
                                        row.get("granted_hours", BigDecimal.class),
                                        row.get("valid_from", LocalDate.class),
                                        row.get("valid_to", LocalDate.class),
                                        WorkloadState.valueOf(row.get("state", String.class)),
                                        row.get("ruling", String.class),
                                        row.get("asked_at", Instant.class),
                                        row.get("ruled_at", Instant.class),
                                        row.get("version", Integer.class)))
                .toList();
    }
}
