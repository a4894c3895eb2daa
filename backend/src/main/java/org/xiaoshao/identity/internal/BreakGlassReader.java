package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.BreakGlassFilterInput;
import org.xiaoshao.identity.BreakGlassState;
import org.xiaoshao.identity.BreakGlassVerdict;
import org.xiaoshao.identity.BreakGlassView;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.PostHolderView;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.TerritoryService;

/** Reads what was opened in an emergency, in two statements; row-level security decides first. */
@ApplicationScoped
public class BreakGlassReader {

    private static final String FROM =
            """
            break_glass b left join person who on who.id = b.person_id left join post o on o.id = b.post_id""";

    private static final String GLASSES =
            """
            select b.id, b.person_id, who.name, o.role, b.community_code, b.county_code, b.reason, b.opened_at, b.ends_at,
                   b.closed_at, b.verdict, b.reviewed_at, b.review_words, b.version
            from %s"""
                    .formatted(FROM);

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject TerritoryService territory;
    @Inject Clock clock;

    /** The newest first, one more than the size when there is a next page. */
    public List<BreakGlassView> page(BreakGlassFilterInput filter, UUID after, int size) {
        var where = wanted(filter).and("b.id < :after", "after", after);
        return read(where, " order by b.id desc" + Page.limitSql(size));
    }

    public int count(BreakGlassFilterInput filter) {
        return wanted(filter).count(entityManager, FROM);
    }

    public Optional<BreakGlassView> byId(UUID id) {
        return read(seen(currentScope.get()).and("b.id = :id").with("id", id), "").stream()
                .findFirst();
    }

    /** What the caller has open now. */
    public Optional<BreakGlassView> own() {
        var where =
                wanted(new BreakGlassFilterInput(BreakGlassState.OPEN, null))
                        .and("b.person_id = :me")
                        .with("me", currentScope.get().person());
        return read(where, "").stream().findFirst();
    }

    private Where wanted(BreakGlassFilterInput filter) {
        var where = seen(currentScope.get());
        if (filter.reviewed() != null) {
            where.and(filter.reviewed() ? "b.verdict is not null" : "b.verdict is null");
        }
        if (filter.state() != null) {
            var open = "b.closed_at is null and b.ends_at > :now";
            where.and(filter.state() == BreakGlassState.OPEN ? open : "not (" + open + ")")
                    .with("now", clock.instant());
        }
        return where;
    }

    /** The first line: one's own, and those of the counties that one oversees. */
    private static Where seen(Scope scope) {
        return new Where()
                .and("b.person_id = cast(:person as uuid) or b.county_code = any (:counties)")
                .with("person", scope.person() == null ? null : scope.person().toString())
                .with("counties", scope.auditedCounties().toArray(String[]::new));
    }

    private List<BreakGlassView> read(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(
                                entityManager.createNativeQuery(
                                        GLASSES + where.sql() + end, Tuple.class))
                        .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var communities =
                territory.divisionsByCodes(
                        rows.stream()
                                .map(row -> row.get("community_code", String.class))
                                .distinct()
                                .toList());
        var now = clock.instant();
        return rows.stream().map(row -> view(row, communities, now)).toList();
    }

    private BreakGlassView view(Tuple row, Map<String, DivisionView> communities, Instant now) {
        var openedBy = row.get("person_id", UUID.class);
        var closedAt = row.get("closed_at", Instant.class);
        var open = closedAt == null && now.isBefore(row.get("ends_at", Instant.class));
        var verdict = row.get("verdict", String.class);
        var situation =
                new BreakGlassTable.Situation(
                        currentScope.get(),
                        openedBy,
                        row.get("county_code", String.class),
                        open,
                        verdict != null);
        return new BreakGlassView(
                row.get("id", UUID.class).toString(),
                communities.get(row.get("community_code", String.class)),
                new PostHolderView(openedBy.toString(), text(row.get("name", String.class))),
                Optional.ofNullable(row.get("role", String.class))
                        .flatMap(Role::ofRealmName)
                        .orElse(null),
                row.get("reason", String.class),
                open ? BreakGlassState.OPEN : BreakGlassState.ENDED,
                row.get("opened_at", Instant.class),
                row.get("ends_at", Instant.class),
                closedAt,
                verdict == null ? null : BreakGlassVerdict.valueOf(verdict),
                row.get("reviewed_at", Instant.class),
                row.get("review_words", String.class),
                row.get("version", Integer.class),
                BreakGlassTable.offered(situation));
    }

    /** Of somebody who no longer serves where the caller looks the name is not told. */
    private static String text(String name) {
        return name == null ? "" : name;
    }
}
