package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.internal.DivisionSearch.Position;

/** Reads divisions straight into views. */
@ApplicationScoped
public class DivisionReader {

    /** The given divisions and all above them, in one statement. */
    private static final String WITH_ANCESTORS =
            """
            with recursive way_up as (
                select code, name, level, parent_code, valid_from, valid_to from division
                where code = any (:codes)
                union
                select above.code, above.name, above.level, above.parent_code, above.valid_from, above.valid_to
                from division above join way_up on above.code = way_up.parent_code
            )
            select code, name, level, parent_code, valid_from, valid_to from way_up""";

    @Inject EntityManager entityManager;

    /**
     * Which divisions a list holds.
     *
     * @param parent the division they lie below; null for none
     * @param direct whether only those right below it (or the provinces) count
     * @param inForceOn only those in force on that day; null for ended ones, too
     */
    public record Listed(
            DivisionCode parent, boolean direct, DivisionLevel level, LocalDate inForceOn) {

        Where where() {
            var where =
                    new Where().and("coalesce(valid_to, 'infinity') >= :today", "today", inForceOn);
            if (parent == null && direct) {
                where.and("parent_code is null");
            } else if (parent != null && direct) {
                where.and("parent_code = :parent").with("parent", parent.full());
            } else if (parent != null) {
                where.and("code > :parent and code <= :last")
                        .with("parent", parent.full())
                        .with("last", parent.lastInside());
            }
            return where.and("level = :level", "level", level == null ? null : level.name());
        }
    }

    /** The divisions of those codes, by code; a code that is not there is absent. */
    public Map<String, DivisionView> byCodes(Collection<String> codes, LocalDate today) {
        if (codes.isEmpty()) {
            return Collections.emptyMap();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> found =
                entityManager
                        .createNativeQuery(WITH_ANCESTORS, Tuple.class)
                        .setParameter("codes", codes.stream().distinct().toArray(String[]::new))
                        .getResultList();
        var rows = Rows.byKey(found, row -> row.get("code", String.class));
        var views = new HashMap<String, DivisionView>();
        rows.keySet().forEach(code -> view(code, rows, views, today));
        views.keySet().retainAll(codes);
        return views;
    }

    /** One page in the order of codes, one more than its size when there is a next page. */
    public List<Position> page(Listed listed, String afterCode, int size) {
        var where = listed.where().and("code > :after", "after", afterCode);
        var query =
                entityManager.createNativeQuery(
                        "select code from division"
                                + where.sql()
                                + " order by code"
                                + Page.limitSql(size),
                        String.class);
        @SuppressWarnings("unchecked")
        List<String> codes = where.bind(query).getResultList();
        return codes.stream().map(Position::at).toList();
    }

    /** How many there are, up to the cap. */
    public int count(Listed listed) {
        return listed.where().count(entityManager, "division");
    }

    private static DivisionView view(
            String code,
            Map<String, Tuple> rows,
            Map<String, DivisionView> views,
            LocalDate today) {
        var row = code == null ? null : rows.get(code);
        if (row == null) {
            return null;
        }
        var known = views.get(code);
        if (known != null) {
            return known;
        }
        var level = DivisionLevel.valueOf(row.get("level", String.class));
        var validTo = row.get("valid_to", LocalDate.class);
        var view =
                new DivisionView(
                        code,
                        code.substring(0, level.digits()),
                        row.get("name", String.class),
                        level,
                        view(row.get("parent_code", String.class), rows, views, today),
                        row.get("valid_from", LocalDate.class),
                        validTo,
                        validTo == null || !validTo.isBefore(today));
        views.put(code, view);
        return view;
    }
}
