package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.DutyReportView;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;

/** Reads who reported for duty, in one statement; row-level security decides first. */
@ApplicationScoped
public class DutyReportReader {

    private static final String REPORTS =
            """
            select r.id, r.community_code, who.name, r.employer, r.skills, r.valid_from, r.valid_to, r.version,
                   o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                   o.division_code as organisation_division_code, o.county_code as organisation_county_code
            from duty_report r
            left join organisation o on o.id = r.organisation_id
            left join person who on who.id = r.person_id""";

    @Inject EntityManager entityManager;

    /** Where a page starts: after the report of that first day and id. */
    public record Position(LocalDate validFrom, UUID id) {}

    /** Conditions of a list. */
    public static Where wanted(String community, String search, boolean current, LocalDate today) {
        return new Where()
                .and("scope_covers(r.community_code)")
                .and("r.community_code = :community")
                .with("community", community)
                .and(
                        (current ? "" : "not ")
                                + "(:today between r.valid_from and coalesce(r.valid_to, 'infinity'))")
                .with("today", today)
                .and(
                        "exists (select 1 from unnest(r.skills) skill where strpos(lower(skill), lower(:search)) > 0)",
                        "search",
                        search);
    }

    /** The latest first, one more than the size when there is a next page. */
    public List<DutyReportView> page(Where wanted, Position after, int size) {
        if (after != null) {
            wanted.and("(r.valid_from, r.id) < (:from, :after)")
                    .with("from", after.validFrom())
                    .with("after", after.id());
        }
        return read(wanted, " order by r.valid_from desc, r.id desc" + Page.limitSql(size));
    }

    public int count(Where wanted) {
        return wanted.count(entityManager, "duty_report r");
    }

    public Optional<DutyReportView> byId(UUID id) {
        return read(new Where().and("r.id = :id").with("id", id), "").stream().findFirst();
    }

    /** Those of one person, to hand out to them. */
    public List<DutyReportView> of(UUID person) {
        return read(
                new Where().and("r.person_id = :person").with("person", person),
                " order by r.valid_from, r.id");
    }

    private List<DutyReportView> read(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(
                                entityManager.createNativeQuery(
                                        REPORTS + where.sql() + end, Tuple.class))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new DutyReportView(
                                        row.get("id", UUID.class).toString(),
                                        row.get("community_code", String.class),
                                        OrganisationReader.view(row),
                                        row.get("name", String.class),
                                        row.get("employer", String.class),
                                        Arrays.stream((Object[]) row.get("skills"))
                                                .map(Object::toString)
                                                .toList(),
                                        row.get("valid_from", LocalDate.class),
                                        row.get("valid_to", LocalDate.class),
                                        row.get("version", Integer.class)))
                .toList();
    }
}
