package org.xiaoshao.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The household ledger as demo users ask and change it through the API. */
public final class Ledger {

    private Ledger() {}

    /**
     * An act with that input: pairs of field and value; the id is null where it makes something.
     */
    public static Answer act(String user, String mutation, String id, Object... fields) {
        var input = new HashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        var variables = new HashMap<String, Object>(Map.of("input", input));
        if (id != null) {
            variables.put("id", id);
        }
        return GraphQlClient.as(user).ask(mutation, variables).ok();
    }

    /** The resident as that user sees them; null when they do not. */
    public static Map<String, Object> resident(String user, String id) {
        return GraphQlClient.as(user).ask("resident", Map.of("id", id)).ok().data("resident");
    }

    /** The household as that user sees it; null when they do not. */
    public static Map<String, Object> household(String user, Object id) {
        return GraphQlClient.as(user).ask("household", Map.of("id", id)).ok().data("household");
    }

    /** Ids of the residents that user finds. */
    public static List<String> residents(String user, Map<String, ?> filter) {
        return GraphQlClient.as(user)
                .ask("residents", Map.of("filter", filter))
                .ok()
                .list("residents.nodes.id");
    }

    /** Ids of the households that user finds. */
    public static List<String> households(String user, Map<String, ?> filter) {
        return GraphQlClient.as(user)
                .ask("households", Map.of("filter", filter))
                .ok()
                .list("households.nodes.id");
    }
}
