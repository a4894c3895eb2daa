package org.xiaoshao.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every row of every table, as its owner reads it, and every chain over some of them. */
public final class WholeDatabase {

    private WholeDatabase() {}

    /** Every table that holds one of these in any column of any row, as text or in hexadecimal. */
    public static List<String> tablesWith(List<String> canaries) {
        var tables =
                List.of(
                        names(
                                        """
                                        select string_agg(c.oid::regclass::text, ',') from pg_class c
                                        join pg_namespace n on n.oid = c.relnamespace
                                        where c.relkind in ('r', 'p', 'm') and n.nspname = 'public'""")
                                .split(","));
        var holding = new ArrayList<String>();
        for (var table : tables) {
            var found =
                    TableOwner.unbound(
                            connection -> {
                                try (var query =
                                        connection.prepareStatement(
                                                """
                                                select count(*) from %s t where exists (
                                                    select 1 from unnest(?::text[]) canary
                                                    where strpos(t::text, canary) > 0
                                                       or strpos(t::text, encode(convert_to(canary, 'UTF8'), 'hex')) > 0)"""
                                                        .formatted(table))) {
                                    query.setArray(
                                            1,
                                            connection.createArrayOf("text", canaries.toArray()));
                                    var rows = query.executeQuery();
                                    rows.next();
                                    return rows.getInt(1);
                                }
                            },
                            table);
            if (found > 0) {
                holding.add(table);
            }
        }
        return holding;
    }

    /** Whether each whistle of the county verifies. */
    public static Set<Object> whistleChains() {
        var verdicts = new HashSet<Object>();
        String after = null;
        for (boolean more = true; more; ) {
            var variables = new HashMap<String, Object>();
            variables.put("after", after);
            var page =
                    GraphQlClient.as("county")
                            .send(
                                    "query ($after: String) { whistles(first: 100, after: $after) {"
                                            + " nodes { chainIntact } pageInfo { hasNextPage endCursor } } }",
                                    variables)
                            .ok();
            verdicts.addAll(page.list("whistles.nodes.chainIntact"));
            after = page.data("whistles.pageInfo.endCursor");
            more = page.data("whistles.pageInfo.hasNextPage");
        }
        return verdicts;
    }

    private static String names(String query) {
        return TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(query)) {
                        rows.next();
                        return rows.getString(1);
                    }
                });
    }
}
