package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.whistle.RoutingPlaceView;
import org.xiaoshao.whistle.RoutingRuleView;
import org.xiaoshao.whistle.RoutingTableState;
import org.xiaoshao.whistle.RoutingTableView;
import org.xiaoshao.whistle.internal.routing.RoutingRule;
import org.xiaoshao.whistle.internal.routing.RoutingRules;
import org.xiaoshao.whistle.internal.routing.RulesText;

/** Reads versions of routing rules: the rows, their places, and the organisations they name. */
@ApplicationScoped
public class RoutingTableReader {

    private static final String TABLES =
            """
            select t.id, t.place_code, t.county_code, t.number, t.note, t.rules, t.valid_from, t.drafted_at, t.published_at,
                   t.version,
                   case when t.state = 'DRAFT' then 'DRAFT'
                        when t.valid_from > :now then 'COMING'
                        when exists (select 1 from routing_table later where later.place_code = t.place_code
                                     and later.valid_from > t.valid_from and later.valid_from <= :now) then 'SUPERSEDED'
                        else 'IN_FORCE' end as standing,
                   scope_routes(t.place_code) as editable
            from routing_table t""";

    @Inject EntityManager entityManager;
    @Inject OrganisationService organisations;
    @Inject TerritoryService territory;
    @Inject Clock clock;

    /** Where a page starts: after the table drafted then, of that id. */
    public record Position(Instant draftedAt, UUID id) {}

    /**
     * Rules in force for a place, and which version they are; null and none where there are none.
     */
    record InForce(Integer number, RoutingRules rules) {
        static final InForce NOTHING = new InForce(null, RoutingRules.NONE);
    }

    /**
     * Newest first, one more than the size when there is a next page.
     *
     * @param place twelve-digit code of a town or county; null for all that the caller may read
     */
    public List<RoutingTableView> page(String place, Position after, int size) {
        var wanted = of(place);
        if (after != null) {
            wanted.and("(t.drafted_at, t.id) < (:at, :after)")
                    .with("at", after.draftedAt())
                    .with("after", after.id());
        }
        return read(wanted, " order by t.drafted_at desc, t.id desc" + Page.limitSql(size));
    }

    public int count(String place) {
        return of(place).count(entityManager, "routing_table t");
    }

    public Optional<RoutingTableView> byId(UUID id) {
        return read(new Where().and("t.id = :id").with("id", id), "").stream().findFirst();
    }

    /** The rules that are in force in those places then; in one statement. */
    Map<String, InForce> inForce(Collection<String> places, Instant then) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                """
                                select distinct on (place_code) place_code, number, rules from routing_table
                                where state = 'PUBLISHED' and place_code = any(:places) and valid_from <= :then
                                order by place_code, valid_from desc""",
                                Tuple.class)
                        .setParameter("places", places.toArray(String[]::new))
                        .setParameter("then", then)
                        .getResultList();
        var found = new HashMap<String, InForce>();
        rows.forEach(
                row ->
                        found.put(
                                row.get("place_code", String.class),
                                new InForce(
                                        row.get("number", Integer.class),
                                        RulesText.read(row.get("rules", String.class)))));
        return found;
    }

    private static Where of(String place) {
        return new Where().and("t.place_code = :place", "place", place);
    }

    private List<RoutingTableView> read(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(entityManager.createNativeQuery(TABLES + where.sql() + end, Tuple.class))
                        .setParameter("now", clock.instant())
                        .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var places =
                territory.divisionsByCodes(
                        rows.stream().map(row -> row.get("place_code", String.class)).toList());
        var rules = rows.stream().map(RoutingTableReader::rules).toList();
        var named =
                Rows.byKey(
                        organisations.organisationsByIds(
                                rules.stream()
                                        .flatMap(RoutingRules::organisations)
                                        .distinct()
                                        .toList()),
                        one -> UUID.fromString(one.id()));
        return rows.stream()
                .map(
                        row ->
                                new RoutingTableView(
                                        row.get("id", UUID.class).toString(),
                                        places.get(row.get("place_code", String.class)),
                                        row.get("number", Integer.class),
                                        RoutingTableState.valueOf(
                                                row.get("standing", String.class)),
                                        row.get("note", String.class),
                                        rules(row).rules().stream()
                                                .map(rule -> view(rule, named))
                                                .toList(),
                                        row.get("valid_from", Instant.class),
                                        row.get("drafted_at", Instant.class),
                                        row.get("published_at", Instant.class),
                                        row.get("editable", Boolean.class),
                                        row.get("version", Integer.class)))
                .toList();
    }

    private static RoutingRules rules(Tuple row) {
        return RulesText.read(row.get("rules", String.class));
    }

    private static RoutingRuleView view(RoutingRule rule, Map<UUID, OrganisationView> named) {
        var conditions = rule.conditions();
        return new RoutingRuleView(
                rule.name(),
                conditions.kinds(),
                conditions.matters(),
                conditions.urgencies(),
                conditions.places().stream()
                        .map(p -> new RoutingPlaceView(p.kind(), p.reference(), p.name()))
                        .toList(),
                conditions.time().hours(),
                conditions.time().weekDays(),
                conditions.time().from(),
                conditions.time().to(),
                named.get(rule.lead()),
                rule.coHandlers().stream().map(named::get).filter(Objects::nonNull).toList(),
                rule.post());
    }
}
