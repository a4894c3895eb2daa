package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;

/** Reads organisations straight into views. */
@ApplicationScoped
public class OrganisationReader {

    /**
     * A county that was not asked for means those of the caller's posts, or any when there is none
     * (an administrator).
     */
    static final String OWN_COUNTIES =
            "county_code = any (cast((select scope_counties()) as text[]))"
                    + " or (select scope_counties()) = '{}'";

    private static final String ORGANISATIONS =
            """
            select id as organisation_id, name as organisation_name, type as organisation_type,
                   division_code as organisation_division_code, county_code as organisation_county_code
            from organisation""";

    @Inject EntityManager entityManager;

    /**
     * Which organisations a list holds.
     *
     * @param county twelve-digit code, or null for the caller's own
     * @param place twelve-digit code of a division that holds them, or null
     * @param ended those that are no more instead of those that are there
     */
    public record Listed(
            OrganisationType type, String search, String county, String place, boolean ended) {

        private Where where() {
            var where =
                    new Where()
                            .and("type = :type", "type", type == null ? null : type.name())
                            .and(
                                    "name_grams @> name_grams(:search)"
                                            + " and strpos(lower(name), lower(:search)) > 0",
                                    "search",
                                    search)
                            .and(ended ? "ended_on is not null" : "ended_on is null")
                            .and(
                                    "division_code in (select d.code from division d"
                                            + " where :place in (d.code, d.town_code, d.county_code))",
                                    "place",
                                    place);
            return county == null
                    ? where.and(OWN_COUNTIES)
                    : where.and("county_code = :county").with("county", county);
        }
    }

    /** Where a page starts: after the organisation of that name and id. */
    public record Position(String name, UUID id) {}

    public List<OrganisationView> byIds(Collection<UUID> ids) {
        var query =
                entityManager
                        .createNativeQuery(ORGANISATIONS + " where id = any (:ids)", Tuple.class)
                        .setParameter("ids", ids.toArray(UUID[]::new));
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(OrganisationReader::view).toList();
    }

    /** Which of those ids are organisations of that county that are there still. */
    public Set<UUID> currentOf(String county, Collection<UUID> ids) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entityManager
                        .createNativeQuery(
                                "select id from organisation where id = any (:ids) and county_code = :county and ended_on is null",
                                UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("county", county)
                        .getResultList();
        return Set.copyOf(found);
    }

    /** One page in order of name and id, one more than its size when there is a next page. */
    public List<OrganisationView> page(Listed listed, Position after, int size) {
        var where = listed.where();
        if (after != null) {
            where.and("(name, id) > (:afterName, :afterId)")
                    .with("afterName", after.name())
                    .with("afterId", after.id());
        }
        var query =
                entityManager.createNativeQuery(
                        ORGANISATIONS + where.sql() + " order by name, id" + Page.limitSql(size),
                        Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = where.bind(query).getResultList();
        return rows.stream().map(OrganisationReader::view).toList();
    }

    public int count(Listed listed) {
        return listed.where().count(entityManager, "organisation");
    }

    /** The organisation columns of a row; null when the row has none. */
    static OrganisationView view(Tuple row) {
        var id = row.get("organisation_id", UUID.class);
        return id == null
                ? null
                : new OrganisationView(
                        id.toString(),
                        row.get("organisation_name", String.class),
                        OrganisationType.valueOf(row.get("organisation_type", String.class)),
                        row.get("organisation_division_code", String.class),
                        row.get("organisation_county_code", String.class));
    }
}
