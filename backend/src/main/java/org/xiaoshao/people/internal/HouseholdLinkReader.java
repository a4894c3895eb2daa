package org.xiaoshao.people.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.organisation.PartyMemberView;
import org.xiaoshao.people.DwellingView;
import org.xiaoshao.people.HouseholdLinkCoverageView;
import org.xiaoshao.people.HouseholdLinkView;
import org.xiaoshao.people.HouseholdVisitView;
import org.xiaoshao.people.MemberLinksView;
import org.xiaoshao.people.VisitWay;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.TerritoryService;

/**
 * Reads who looks after which household: one statement for the rows, one for visits, one for
 * buildings.
 */
@ApplicationScoped
public class HouseholdLinkReader {

    private static final String LINKS =
            """
            select l.id, l.household_id, l.person_id, coalesce(who.name, '') as name, l.linked_from, l.linked_to, l.version,
                   w.id as dwelling_id, w.number, w.floor, w.unit, w.building_id, c.code as community_code, c.community_name
            from household_link l
            join dwelling w on w.id = l.dwelling_id
            join division c on c.code = l.community_code
            left join person who on who.id = l.person_id""";

    /** The first line; row-level security behind it says the same. */
    private static final String SEEN =
            "l.community_code = any (:scope_communities) or l.person_id = cast(:scope_person as uuid)"
                    + " or exists (select 1 from household h where h.id = l.household_id)";

    private static final String VISITS =
            """
            select link_id, id, visited_on, way, words
            from (select v.*, row_number() over (partition by v.link_id order by v.visited_on desc, v.id desc) as nth
                  from household_visit v where v.link_id = any (:links)) v
            where nth <= 200
            order by visited_on desc, id desc""";

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject TerritoryService territory;

    @ConfigProperty(name = "xiaoshao.household-links.fewest")
    int fewest;

    @ConfigProperty(name = "xiaoshao.household-links.most")
    int most;

    /**
     * Which links.
     *
     * @param community twelve-digit code, or null
     * @param current those that last (true) or that have ended (false)
     */
    public record Wanted(String community, UUID household, UUID member, boolean current) {}

    public List<HouseholdLinkView> page(Wanted wanted, UUID after, int size) {
        var where = where(wanted).and("l.id < :after", "after", after);
        return read(where, " order by l.id desc" + Page.limitSql(size));
    }

    public int count(Wanted wanted) {
        return where(wanted).count(entityManager, "household_link l");
    }

    public Optional<HouseholdLinkView> byId(UUID id) {
        return read(seen().and("l.id = :id").with("id", id), "").stream().findFirst();
    }

    /** Those of a household in which somebody lived, to hand out. */
    List<HouseholdLinkView> of(Collection<UUID> households) {
        return read(
                seen().and("l.household_id = any (:households)")
                        .with("households", households.toArray(UUID[]::new)),
                " order by l.linked_from, l.id");
    }

    public HouseholdLinkCoverageView coverage(
            CommunityView community, List<PartyMemberView> members, LocalDate from, LocalDate to) {
        var totals =
                (Tuple)
                        entityManager
                                .createNativeQuery(
                                        "select households, linked from household_link_coverage(:community)",
                                        Tuple.class)
                                .setParameter("community", community.code())
                                .getSingleResult();
        var counts = counts(community.code(), from, to);
        return new HouseholdLinkCoverageView(
                totals.get("households", Long.class).intValue(),
                totals.get("linked", Long.class).intValue(),
                fewest,
                most,
                members.stream()
                        .map(
                                member ->
                                        load(
                                                member,
                                                counts.getOrDefault(member.id(), new int[] {0, 0})))
                        .toList());
    }

    private MemberLinksView load(PartyMemberView member, int[] counts) {
        return new MemberLinksView(
                member,
                counts[0],
                counts[1],
                member.shown() && (counts[0] < fewest || counts[0] > most));
    }

    private Map<String, int[]> counts(String community, LocalDate from, LocalDate to) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select person, links, visits from household_links_of_members(:community, :first, :last)",
                                Tuple.class)
                        .setParameter("community", community)
                        .setParameter("first", from)
                        .setParameter("last", to)
                        .getResultList();
        var counts = new HashMap<String, int[]>();
        rows.forEach(
                row ->
                        counts.put(
                                row.get("person", UUID.class).toString(),
                                new int[] {
                                    row.get("links", Long.class).intValue(),
                                    row.get("visits", Long.class).intValue()
                                }));
        return counts;
    }

    private Where where(Wanted wanted) {
        return seen().and("l.community_code = :community", "community", wanted.community())
                .and("l.household_id = :household", "household", wanted.household())
                .and("l.person_id = :member", "member", wanted.member())
                .and(wanted.current() ? "l.linked_to is null" : "l.linked_to is not null");
    }

    private Where seen() {
        var scope = currentScope.get();
        return new Where()
                .and(SEEN)
                .with("scope_communities", scope.communities().toArray(String[]::new))
                .with("scope_person", Objects.toString(scope.person(), null));
    }

    @SuppressWarnings("unchecked")
    private List<HouseholdLinkView> read(Where where, String end) {
        List<Tuple> rows =
                where.bind(entityManager.createNativeQuery(LINKS + where.sql() + end, Tuple.class))
                        .getResultList();
        List<Tuple> visits =
                entityManager
                        .createNativeQuery(VISITS, Tuple.class)
                        .setParameter("links", ids(rows, "id").toArray(UUID[]::new))
                        .getResultList();
        var byLink =
                visits.stream()
                        .collect(
                                groupingBy(
                                        row -> row.get("link_id", UUID.class),
                                        mapping(HouseholdLinkReader::visit, toList())));
        var buildings = territory.buildingsByIds(ids(rows, "building_id").toList());
        return rows.stream()
                .map(
                        row ->
                                view(
                                        row,
                                        buildings,
                                        byLink.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    private static Stream<UUID> ids(List<Tuple> rows, String column) {
        return rows.stream().map(row -> row.get(column, UUID.class)).distinct();
    }

    private static HouseholdVisitView visit(Tuple row) {
        return new HouseholdVisitView(
                row.get("id", UUID.class).toString(),
                row.get("visited_on", LocalDate.class),
                VisitWay.valueOf(row.get("way", String.class)),
                row.get("words", String.class));
    }

    private static HouseholdLinkView view(
            Tuple row, Map<UUID, BuildingView> buildings, List<HouseholdVisitView> visits) {
        return new HouseholdLinkView(
                row.get("id", UUID.class).toString(),
                row.get("household_id", UUID.class).toString(),
                new DwellingView(
                        row.get("dwelling_id", UUID.class).toString(),
                        new CommunityView(
                                row.get("community_code", String.class),
                                row.get("community_name", String.class)),
                        buildings.get(row.get("building_id", UUID.class)),
                        row.get("unit", String.class),
                        row.get("number", String.class),
                        row.get("floor", Integer.class)),
                row.get("person_id", UUID.class).toString(),
                row.get("name", String.class),
                row.get("linked_from", LocalDate.class),
                row.get("linked_to", LocalDate.class),
                visits,
                row.get("version", Integer.class));
    }
}
