package org.xiaoshao.testing;

import java.util.HashMap;
import java.util.Map;

/** Words standard texts by the API alone, and takes all of them away again. */
public final class MessageTemplates {

    private MessageTemplates() {}

    /** Words of a dispatch to those who handle it, in Chinese, unless the fields say otherwise. */
    public static Answer create(String user, String place, Object... fields) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "place", place,
                                "happening", "DISPATCHED",
                                "side", "SERVING",
                                "language", "ZH",
                                "subject", "派单 {number}",
                                "body", "请签收 {number}。"));
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return GraphQlClient.as(user).ask("messageTemplateCreate", Map.of("input", input));
    }

    /** The id of the text so worded. */
    public static String created(String user, String place, Object... fields) {
        return create(user, place, fields).ok().data("messageTemplateCreate.messageTemplate.id");
    }

    public static Answer change(String user, String id, int version, String body) {
        return GraphQlClient.as(user)
                .ask(
                        "messageTemplateChange",
                        Map.of(
                                "id",
                                id,
                                "input",
                                Map.of(
                                        "subject",
                                        "派单 {number}",
                                        "body",
                                        body,
                                        "expectedVersion",
                                        version)));
    }

    public static Answer retire(String user, String id, int version) {
        return GraphQlClient.as(user)
                .ask(
                        "messageTemplateRetire",
                        Map.of("id", id, "input", Map.of("expectedVersion", version)));
    }

    /** Nobody has worded anything. */
    public static void none() {
        TableOwner.unbound(
                connection -> {
                    try (var sql = connection.createStatement()) {
                        return sql.execute(
                                "delete from message_template_version; delete from message_template");
                    }
                },
                "message_template_version",
                "message_template");
    }
}
