package org.xiaoshao.foresight.internal;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.foresight.ForesightFilterInput;
import org.xiaoshao.foresight.ForesightLookView;
import org.xiaoshao.foresight.ForesightSummaryView;
import org.xiaoshao.foresight.ForesightView;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.whistle.WhistleService;

/** Reads findings: one statement for the rows, one each for evidence, titles, matters and grids. */
@ApplicationScoped
public class ForesightReader {

    private static final String FINDINGS =
            """
            select f.*, d.community_name, e.name as estate_name, w.number, w.state as whistle_state
            from foresight f
            join division d on d.code = f.community_code
            left join estate e on e.id = f.estate_id
            left join whistle w on w.id = f.whistle_id""";

    /** The first line; row-level security behind it says the same. */
    private static final String SEEN =
            "array [f.county_code, f.town_code, f.community_code] && cast(:scope_divisions as text[])";

    private static final String EVIDENCE =
            """
            select v.foresight_id, w.id, w.number, w.state, w.blown_at
            from foresight_evidence v join whistle w on w.id = v.whistle_id
            where v.foresight_id = any (:findings) order by v.ordinal""";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject OrganisationService organisations;
    @Inject TerritoryService territory;
    @Inject WhistleService whistles;
    @Inject Clock clock;

    public List<ForesightView> page(ForesightFilterInput wanted, UUID after, int size) {
        return read(
                where(wanted).and("f.id < :after", "after", after),
                " order by f.id desc" + Page.limitSql(size));
    }

    public int count(ForesightFilterInput wanted) {
        return where(wanted).count(entityManager, "foresight f");
    }

    public Optional<ForesightView> byId(UUID id) {
        return read(seen("f").and("f.id = :id").with("id", id), "").stream().findFirst();
    }

    public ForesightSummaryView summary(String division) {
        var where = in(seen("f"), "f", division);
        var row =
                row(
                        where,
                        """
                        select count(*) filter (where f.state = 'OPEN') as open,
                               count(*) filter (where f.came_true is not null) as judged,
                               count(*) filter (where f.came_true) as came_true
                        from foresight f""");
        var looked =
                row(
                        in(seen("l"), "l", division),
                        "select max(l.looked_at) as at, max(l.day) as day from foresight_look l");
        var judged = row.get("judged", Long.class).intValue();
        var cameTrue = row.get("came_true", Long.class).intValue();
        var today = LocalDate.now(clock.withZone(ServerClock.ZONE));
        return new ForesightSummaryView(
                row.get("open", Long.class).intValue(),
                judged,
                cameTrue,
                judged == 0 ? null : (double) cameTrue / judged,
                looked.get("at", Instant.class),
                today.equals(looked.get("day", LocalDate.class)) ? today.plusDays(1) : today);
    }

    public Optional<ForesightLookView> look(UUID id) {
        var where = seen("l").and("l.id = :id", "id", id);
        return rows(
                        where.bind(
                                entityManager.createNativeQuery(
                                        "select l.* from foresight_look l" + where.sql(),
                                        Tuple.class)))
                .stream()
                .findFirst()
                .map(ForesightRows::look);
    }

    private Where where(ForesightFilterInput wanted) {
        var where =
                in(seen("f"), "f", wanted.division())
                        .and(
                                "f.state = any (:states)",
                                "states",
                                wanted.states() == null
                                        ? null
                                        : wanted.states().stream()
                                                .map(Enum::name)
                                                .toArray(String[]::new))
                        .and(
                                "f.kind = :kind",
                                "kind",
                                wanted.kind() == null ? null : wanted.kind().name())
                        .and("f.came_true = :came_true", "came_true", wanted.cameTrue());
        if (wanted.judged() != null) {
            where.and(wanted.judged() ? "f.came_true is not null" : "f.came_true is null");
        }
        return where;
    }

    private Where seen(String table) {
        return new Where()
                .and(SEEN.replace("f.", table + "."))
                .with("scope_divisions", currentScope.get().divisions().toArray(String[]::new));
    }

    private static Where in(Where where, String table, String division) {
        return where.and(
                "(f.county_code = :division or f.town_code = :division or f.community_code = :division)"
                        .replace("f.", table + "."),
                "division",
                division == null
                        ? null
                        : DivisionCode.parse(division)
                                .map(DivisionCode::full)
                                .orElseThrow(
                                        () ->
                                                new DomainException(
                                                        "DIVISION_UNKNOWN",
                                                        "division",
                                                        "No division has this code.")));
    }

    private List<ForesightView> read(Where where, String end) {
        var rows =
                rows(
                        where.bind(
                                entityManager.createNativeQuery(
                                        FINDINGS + where.sql() + end, Tuple.class)));
        var evidence =
                rows(
                        entityManager
                                .createNativeQuery(EVIDENCE, Tuple.class)
                                .setParameter("findings", ids(rows, "id").toArray(UUID[]::new)));
        var titles = whistles.titles(ids(evidence, "id").distinct().toList());
        var matters = organisations.mattersByIds(ids(rows, "matter_id").distinct().toList());
        var grids = territory.gridsByIds(ids(rows, "grid_id").distinct().toList());
        var counted =
                evidence.stream().collect(groupingBy(row -> row.get("foresight_id", UUID.class)));
        return rows.stream()
                .map(
                        row ->
                                ForesightRows.view(
                                        row,
                                        matters.get(row.get("matter_id", UUID.class)),
                                        grids.get(row.get("grid_id", UUID.class)),
                                        counted
                                                .getOrDefault(row.get("id", UUID.class), List.of())
                                                .stream()
                                                .map(one -> ForesightRows.evidence(one, titles))
                                                .toList()))
                .toList();
    }

    private Tuple row(Where where, String sql) {
        return rows(where.bind(entityManager.createNativeQuery(sql + where.sql(), Tuple.class)))
                .get(0);
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static Stream<UUID> ids(List<Tuple> rows, String column) {
        return rows.stream().map(row -> row.get(column, UUID.class)).filter(Objects::nonNull);
    }
}
