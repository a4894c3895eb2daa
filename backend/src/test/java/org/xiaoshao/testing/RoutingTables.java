package org.xiaoshao.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes routing rules by the API alone, and takes all of them away again. */
public final class RoutingTables {

    private final String user;
    private String id;
    private int version;

    private RoutingTables(String user) {
        this.user = user;
    }

    /** A draft of that place, which must succeed. */
    public static RoutingTables drafted(String user, String place) {
        var table = new RoutingTables(user);
        table.note(draft(user, place), "routingTableDraft");
        return table;
    }

    public static Answer draft(String user, String place) {
        return GraphQlClient.as(user)
                .ask("routingTableDraft", Map.of("input", Map.of("place", place)));
    }

    /** A rule of that name with those fields in turn. */
    public static Map<String, Object> rule(String name, Object lead, Object... fields) {
        var rule = new HashMap<String, Object>(Map.of("name", name, "lead", lead.toString()));
        for (int i = 0; i < fields.length; i += 2) {
            rule.put((String) fields[i], fields[i + 1]);
        }
        return rule;
    }

    /** No rules of anybody. */
    public static void none() {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        return sql.executeUpdate("delete from routing_table");
                    }
                },
                "routing_table");
    }

    public String id() {
        return id;
    }

    @SafeVarargs
    public final RoutingTables save(Map<String, Object>... rules) {
        return note(saving(rules), "routingTableSave");
    }

    @SafeVarargs
    public final Answer saving(Map<String, Object>... rules) {
        return act("routingTableSave", "rules", Arrays.asList(rules));
    }

    public RoutingTables publish() {
        return note(act("routingTablePublish"), "routingTablePublish");
    }

    /** An act on it on the version it has now, with those fields in turn. */
    public Answer act(String mutation, Object... fields) {
        return actBy(user, mutation, fields);
    }

    public Answer actBy(String other, String mutation, Object... fields) {
        var input = new HashMap<String, Object>(Map.of("expectedVersion", version));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(other).ask(mutation, Map.of("id", id, "input", input));
    }

    private RoutingTables note(Answer answer, String mutation) {
        assertEquals(List.of(), answer.ok().refusals(mutation), answer::body);
        id = answer.data(mutation + ".routingTable.id");
        version = answer.data(mutation + ".routingTable.version");
        return this;
    }
}
