package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.MatterFilter;
import org.xiaoshao.organisation.MatterView;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;

/** Reads the duty list straight into views. */
@ApplicationScoped
public class MatterReader {

    static final String MATTERS =
            """
            select m.id, m.code, m.kind, m.title, m.legal_basis,
                   o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                   o.division_code as organisation_division_code, o.county_code as organisation_county_code
            from matter m left join organisation o on o.id = m.lead_organisation_id""";

    private static final String IN_FORCE =
            ":today between m.valid_from and coalesce(m.valid_to, 'infinity')";

    @Inject EntityManager entityManager;

    /**
     * Which matters a list holds.
     *
     * @param county of that county alone; null for the caller's own counties
     * @param day in force that day; null for those to which no end is set
     */
    public record Listed(MatterFilter filter, String search, String county, LocalDate day) {

        private Where where() {
            var where =
                    new Where()
                            .and(
                                    "m.kind = :kind",
                                    "kind",
                                    filter.kind() == null ? null : filter.kind().name())
                            .and(
                                    "m.matter_group = :group",
                                    "group",
                                    filter.group() == null ? null : filter.group().name())
                            .and(
                                    "m.lead_organisation_id = :lead",
                                    "lead",
                                    NodeId.parse(filter.lead()))
                            .and(
                                    "m.search_grams @> name_grams(:search)"
                                            + " and strpos(lower(m.code || ' ' || m.title), lower(:search)) > 0",
                                    "search",
                                    search);
            if (county == null) {
                where.and("m." + OrganisationReader.OWN_COUNTIES);
            } else {
                where.and("m.county_code = :county").with("county", county);
            }
            return day == null
                    ? where.and("m.valid_to is null")
                    : where.and(IN_FORCE).with("today", day);
        }
    }

    /** Where a page starts: after the matter of that code and id. */
    public record Position(String code, UUID id) {}

    /** One page in order of code and id, one more than its size when there is a next page. */
    public List<MatterView> page(Listed listed, Position after, int size) {
        var where = listed.where();
        if (after != null) {
            where.and("(m.code, m.id) > (:afterCode, :afterId)")
                    .with("afterCode", after.code())
                    .with("afterId", after.id());
        }
        var query =
                entityManager.createNativeQuery(
                        MATTERS + where.sql() + " order by m.code, m.id" + Page.limitSql(size),
                        Tuple.class);
        return views(where.bind(query).getResultList());
    }

    public int count(Listed listed) {
        return listed.where().count(entityManager, "matter m");
    }

    /** Any version, in force or not. */
    public Optional<MatterView> byId(UUID id) {
        return one(new Where().and("m.id = :id").with("id", id));
    }

    /** Any versions, in force or not, in no order. */
    public List<MatterView> byIds(Collection<UUID> ids) {
        var where = new Where().and("m.id = any (:ids)").with("ids", ids.toArray(UUID[]::new));
        var query = entityManager.createNativeQuery(MATTERS + where.sql(), Tuple.class);
        return views(where.bind(query).getResultList());
    }

    /** That version if it is in force that day in that county. */
    public Optional<MatterView> inForce(UUID id, String countyCode, LocalDate today) {
        return one(
                new Where()
                        .and("m.id = :id")
                        .with("id", id)
                        .and("m.county_code = :county")
                        .with("county", countyCode)
                        .and(IN_FORCE)
                        .with("today", today));
    }

    private Optional<MatterView> one(Where where) {
        var query = entityManager.createNativeQuery(MATTERS + where.sql(), Tuple.class);
        return views(where.bind(query).getResultList()).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<MatterView> views(List<?> rows) {
        return ((List<Tuple>) rows).stream().map(MatterReader::view).toList();
    }

    static MatterView view(Tuple row) {
        return new MatterView(
                row.get("id", UUID.class).toString(),
                row.get("code", String.class),
                WhistleKind.valueOf(row.get("kind", String.class)),
                row.get("title", String.class),
                OrganisationReader.view(row),
                row.get("legal_basis", String.class));
    }
}
