package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.internal.SearchTerm.Kind;

/**
 * Finds divisions by what people type, in one statement: first those that are called exactly so,
 * then those that begin so, then those that hold it in their name; each from the province down and
 * by code. Every part of the statement reads one index, or stops early by its order: at 665,000
 * rows a planner that had the choice would now and then read all of them.
 */
@ApplicationScoped
public class DivisionSearch {

    /** A row's place in a list; where nothing was searched for, its code alone. */
    public record Position(int tier, int level, String code) {

        public static Position at(String code) {
            return new Position(0, 0, code);
        }
    }

    private static final int INSIDE = 2;
    private static final int VILLAGE = DivisionLevel.VILLAGE.ordinal();

    private static final String RANK =
            "case level when 'PROVINCE' then 0 when 'CITY' then 1 when 'COUNTY' then 2 when 'TOWN' then 3 else 4 end";

    private static final String INSIDE_NAME =
            " and strpos(lower(name), :text) > 0 and (%s) is not true";

    @Inject EntityManager entityManager;

    /** One page in order, one more than its size when there is a next page. */
    public List<Position> page(
            DivisionReader.Listed listed, String search, Position after, int size) {
        var found = new Statement(listed, search, after, Page.limit(size));
        var sql =
                "select tier, rank, code from ("
                        + found.sql()
                        + ") found"
                        + (after == null
                                ? ""
                                : " where (tier, rank, code) > (:tier, :rank, :after)")
                        + " order by tier, rank, code"
                        + Page.limitSql(size);
        var query = found.bind(entityManager.createNativeQuery(sql, Tuple.class));
        if (after != null) {
            query.setParameter("tier", after.tier()).setParameter("rank", after.level());
            query.setParameter("after", after.code());
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Position(
                                        row.get("tier", Integer.class),
                                        row.get("rank", Integer.class),
                                        row.get("code", String.class)))
                .toList();
    }

    /** How many there are, up to the cap. */
    public int count(DivisionReader.Listed listed, String search) {
        var found = new Statement(listed, search, null, Page.COUNT_CAP);
        var sql = "select count(*) from (select 1 from (%s) found limit %d) counted";
        return (Integer)
                found.bind(
                                entityManager.createNativeQuery(
                                        sql.formatted(found.sql(), Page.COUNT_CAP), Integer.class))
                        .getSingleResult();
    }

    /** The union of all ways of being found; no row comes twice. */
    private static final class Statement {

        private final SearchTerm term;
        private final Where base;
        private final Position after;
        private final int limit;
        private final Map<String, Object> parameters = new HashMap<>();

        Statement(DivisionReader.Listed listed, String search, Position after, int limit) {
            this.term = SearchTerm.of(search);
            this.base = listed.where();
            this.after = after;
            this.limit = limit;
            parameters.put("start", term.start());
            parameters.put("end", term.end());
            parameters.put("exact", term.exact());
            parameters.put("text", term.text());
            parameters.put("ofUpper", numbers(Fragments.ofUpper(term.text())));
        }

        String sql() {
            return String.join(" union all ", beginning(), insideUpper(), insideVillages());
        }

        /** Those that begin so. Codes of villages are walked, since a digit begins half of them. */
        private String beginning() {
            var tier = "case when " + exact() + " then 0 else 1 end";
            if (term.kind() != Kind.CODE) {
                return rows(tier, begins());
            }
            return rows(tier, "level <> 'VILLAGE' and " + begins())
                    + " union all "
                    + walk(tier, begins(), 1);
        }

        private String insideUpper() {
            return rows(
                    "2",
                    "level <> 'VILLAGE' and fragments @> cast(:ofUpper as int[])"
                            + INSIDE_NAME.formatted(begins()));
        }

        private String insideVillages() {
            var inside = INSIDE_NAME.formatted(begins());
            var ofVillages = Fragments.ofVillages(term.text());
            if (ofVillages.isEmpty()) {
                return walk("2", "true" + inside, INSIDE);
            }
            parameters.put("ofVillages", numbers(ofVillages));
            return rows(
                    "2", "level = 'VILLAGE' and fragments @> cast(:ofVillages as int[])" + inside);
        }

        private static Integer[] numbers(List<Integer> fragments) {
            return fragments.toArray(Integer[]::new);
        }

        private String rows(String tier, String condition) {
            return "select %s as tier, %s as rank, code from division where %s and %s"
                    .formatted(tier, RANK, condition, base.condition());
        }

        /** Villages along their codes, until there are enough. */
        private String walk(String tier, String condition, int ofTier) {
            var reached = after != null && after.tier() == ofTier && after.level() == VILLAGE;
            var further = reached ? " and code > :after" : "";
            return "("
                    + rows(tier, "level = 'VILLAGE' and " + condition + further)
                    + " order by code limit "
                    + limit
                    + ")";
        }

        private String begins() {
            return switch (term.kind()) {
                case CODE -> "code >= :start and code <= :end";
                case LETTERS ->
                        "(pinyin >= :start and pinyin < :end or initials >= :start and initials < :end)";
                case NAME ->
                        "lower(name) collate \"C\" >= :start and lower(name) collate \"C\" < :end";
            };
        }

        private String exact() {
            return switch (term.kind()) {
                case CODE -> "code = :exact";
                case LETTERS -> "pinyin = :exact or initials = :exact";
                case NAME -> "lower(name) = :exact";
            };
        }

        Query bind(Query query) {
            parameters.forEach(query::setParameter);
            return base.bind(query);
        }
    }
}
