package org.xiaoshao.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The conditions of one native query, each written only when it applies: the planner sees the plain
 * condition instead of "parameter is null or …", which would keep it from the index. Conditions are
 * ours; what a client sends is only ever a parameter.
 */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** A condition that always applies. */
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition on something the client may leave out: without a value it does not apply. */
    public Where and(String condition, String parameter, Object value) {
        return value == null ? this : and(condition).with(parameter, value);
    }

    /** Gives a further parameter of the conditions its value, which may be null. */
    public Where with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** The same for a parameter that the conditions hold only when it has a value. */
    public Where withGiven(String parameter, Object value) {
        return value == null ? this : with(parameter, value);
    }

    /** The same conditions under parameter names of their own, to stand beside others. */
    public Where numbered(int number) {
        var renamed = new Where();
        conditions.forEach(
                condition -> {
                    var text = condition;
                    for (var name : parameters.keySet()) {
                        // Not the double colon of a cast.
                        text = text.replaceAll("(?<!:):" + name + "\\b", ":" + name + "_" + number);
                    }
                    renamed.and(text);
                });
        parameters.forEach((name, value) -> renamed.with(name + "_" + number, value));
        return renamed;
    }

    /** Holds where one of them holds; their parameters must have different names. */
    public static Where anyOf(List<Where> alternatives) {
        var any = new Where();
        any.and(
                alternatives.stream()
                        .map(one -> "(" + one.condition() + ")")
                        .collect(Collectors.joining(" or ")));
        alternatives.forEach(one -> any.parameters.putAll(one.parameters));
        return any;
    }

    /** The text from {@code where} on; empty when nothing applies. */
    public String sql() {
        return conditions.isEmpty() ? "" : " where " + condition();
    }

    /** The text behind {@code where}; {@code true} when nothing applies. */
    public String condition() {
        return conditions.isEmpty() ? "true" : "(" + String.join(") and (", conditions) + ")";
    }

    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** How many rows of that table pass, counted up to {@link Page#COUNT_CAP}. */
    public int count(EntityManager entityManager, String table) {
        var sql = "select count(*) from (select 1 from %s%s limit %d) as counted";
        var query =
                entityManager.createNativeQuery(
                        sql.formatted(table, sql(), Page.COUNT_CAP), Integer.class);
        return (Integer) bind(query).getSingleResult();
    }
}
