package org.xiaoshao.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What demo users were told, as their inbox shows it. */
public final class Told {

    private static final String INBOX =
            "query ($filter: NotificationFilterInput) { notifications(filter: $filter, first: 100) {"
                    + " nodes { id kind happening number title deadline step dueAt urgent readAt } totalCount } }";

    private Told() {}

    /** The newest hundred. */
    public static List<Map<String, Object>> all(String user, Map<String, ?> filter) {
        return GraphQlClient.as(user)
                .send(INBOX, Map.of("filter", filter))
                .ok()
                .data("notifications.nodes");
    }

    /** What that user was told of one whistle, the newest first, as {@code KIND HAPPENING}. */
    public static List<String> of(String user, LoopCase one) {
        return rows(user, one).stream()
                .map(row -> row.get("kind") + " " + row.get("happening"))
                .toList();
    }

    /** The same with all that stands in the inbox. */
    public static List<Map<String, Object>> rows(String user, LoopCase one) {
        return all(user, Map.of()).stream()
                .filter(row -> Objects.equals(row.get("number"), one.number()))
                .toList();
    }

    public static int unread(String user) {
        return GraphQlClient.as(user)
                .send(INBOX, Map.of("filter", Map.of("unread", true)))
                .ok()
                .data("notifications.totalCount");
    }

    /** Sends {@code notificationsRead}. */
    public static Answer read(String user, Map<String, ?> input) {
        return GraphQlClient.as(user)
                .send(
                        "mutation ($input: NotificationsReadInput!) { notificationsRead(input: $input)"
                                + " { unreadCount errors { code field } } }",
                        Map.of("input", input));
    }
}
