package org.xiaoshao.organisation.internal;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.xiaoshao.organisation.BodyCandidateView;
import org.xiaoshao.organisation.BodyMemberView;
import org.xiaoshao.organisation.OrganisationSheetView;
import org.xiaoshao.organisation.PartyMemberView;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.EstateView;
import org.xiaoshao.territory.TerritoryService;

/**
 * Reads organisations with all that is recorded of them, in a fixed number of statements. Row-level
 * security decides whose seats are there to be read.
 */
@ApplicationScoped
public class BodyReader {

    private static final String SHEET =
            """
            select o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                   o.division_code as organisation_division_code, o.county_code as organisation_county_code,
                   o.grid_id, o.ended_on, o.version, e.id as estate_id, e.name as estate_name,
                   scope_covers(o.division_code) as covered,
                   (select count(*) from matter m where m.lead_organisation_id = o.id
                        and :today between m.valid_from and coalesce(m.valid_to, 'infinity')) as matters
            from organisation o left join estate e on e.id = o.estate_id
            where o.id = :id""";

    private static final String ALSO_IN =
            """
            array(select b.name from body_member other join organisation b on b.id = other.organisation_id
                  where other.person_id = %s and other.organisation_id <> %s
                    and :today between other.valid_from and coalesce(other.valid_to, 'infinity')
                  order by b.name)""";

    private static final String MEMBERS =
            """
            select m.id, m.person_id, who.name, m.title, m.valid_from, m.valid_to, m.shown, m.version,
                   m.valid_to is not null and m.valid_to < :today as former, """
                    + ALSO_IN.formatted("m.person_id", "m.organisation_id")
                    + """
                     as also_in
                    from body_member m join person who on who.id = m.person_id
                    where m.organisation_id = :id
                    order by former, case when m.valid_to < :today then m.valid_to end desc, m.valid_from, m.id
                    limit 400""";

    private static final String CANDIDATES =
            """
            select who.id, who.name, """
                    + ALSO_IN.formatted("who.id", "'00000000-0000-0000-0000-000000000000'")
                    + """
                     as also_in
                    from person who
                    where who.id in (
                        select m.person_id from body_member m where m.community_code = :community
                            and coalesce(m.valid_to, 'infinity') >= :today
                        union
                        select p.person_id from post p where p.division_code = :community and p.role <> 'resident'
                            and coalesce(p.valid_to, 'infinity') >= :today)
                    order by who.name collate "zh-x-icu", who.id
                    limit 200""";

    private static final String PARTY_MEMBERS =
            """
            select who.id, who.name, bool_or(m.shown) as shown, array_agg(distinct o.name) as also_in
            from body_member m
            join organisation o on o.id = m.organisation_id and o.type in
                ('COMMUNITY_PARTY_ORGANISATION', 'ESTATE_PARTY_BRANCH', 'GRID_PARTY_GROUP')
            join person who on who.id = m.person_id
            %s
            group by who.id, who.name
            order by who.name collate "zh-x-icu", who.id
            limit 200""";

    @Inject EntityManager entityManager;
    @Inject TerritoryService territory;
    @Inject SecurityIdentity identity;
    @Inject Clock clock;

    public Optional<OrganisationSheetView> sheet(UUID id) {
        var row = rows(SHEET, id).stream().findFirst();
        return row.map(found -> sheet(found, rows(MEMBERS, id)));
    }

    /** Those who sit or serve in that community, by name, at most 200. */
    public List<BodyCandidateView> candidates(String community) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(CANDIDATES, Tuple.class)
                        .setParameter("community", community)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new BodyCandidateView(
                                        row.get("id", UUID.class).toString(),
                                        row.get("name", String.class),
                                        texts(row)))
                .toList();
    }

    /**
     * Those who sit in a Party body of that community, by name, at most 200.
     *
     * @param person that one alone; null for all
     */
    public List<PartyMemberView> partyMembers(String community, UUID person) {
        var where =
                new Where()
                        .and("m.community_code = :community")
                        .with("community", community)
                        .and(":today between m.valid_from and coalesce(m.valid_to, 'infinity')")
                        .with("today", LocalDate.now(clock))
                        .and("m.person_id = :person", "person", person);
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(
                                entityManager.createNativeQuery(
                                        PARTY_MEMBERS.formatted(where.sql()), Tuple.class))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new PartyMemberView(
                                        row.get("id", UUID.class).toString(),
                                        row.get("name", String.class),
                                        texts(row),
                                        row.get("shown", Boolean.class)))
                .toList();
    }

    private OrganisationSheetView sheet(Tuple row, List<Tuple> members) {
        var organisation = OrganisationReader.view(row);
        var division =
                territory
                        .divisionsByCodes(List.of(organisation.divisionCode()))
                        .get(organisation.divisionCode());
        var grid = row.get("grid_id", UUID.class);
        var estate = row.get("estate_id", UUID.class);
        Predicate<Tuple> former = member -> Boolean.TRUE.equals(member.get("former"));
        return new OrganisationSheetView(
                organisation,
                estate == null
                        ? null
                        : new EstateView(estate.toString(), row.get("estate_name", String.class)),
                grid == null ? null : territory.gridsByIds(List.of(grid)).get(grid),
                row.get("ended_on", LocalDate.class),
                members.stream().filter(former.negate()).limit(200).map(this::member).toList(),
                members.stream().filter(former).limit(200).map(this::member).toList(),
                row.get("matters", Long.class).intValue(),
                BodyKinds.seated(organisation.type(), division.level()),
                BodyKinds.party(organisation.type()),
                row.get("ended_on") == null && row.get("covered", Boolean.class) && records(),
                row.get("version", Integer.class));
    }

    private boolean records() {
        return identity.hasRole(Role.COMMUNITY_SECRETARY.realmName())
                || identity.hasRole(Role.COUNTY_ORGANISER.realmName());
    }

    private BodyMemberView member(Tuple row) {
        return new BodyMemberView(
                row.get("id", UUID.class).toString(),
                row.get("person_id", UUID.class).toString(),
                row.get("name", String.class),
                row.get("title", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("shown", Boolean.class),
                texts(row),
                row.get("version", Integer.class));
    }

    private static List<String> texts(Tuple row) {
        return Arrays.stream((Object[]) row.get("also_in")).map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, UUID id) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }
}
