package org.xiaoshao.notification.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import org.xiaoshao.notification.Channel.Message;
import org.xiaoshao.notification.Channel.Receipt;

/** How a robot in a group wants to be told, and what its answers mean. */
enum RobotFormat {
    DINGTALK_TEXT {
        @Override
        Map<String, ?> said(Message message) {
            return plain(message);
        }
    },
    DINGTALK_MARKDOWN {
        @Override
        Map<String, ?> said(Message message) {
            return Map.of(
                    "msgtype",
                    "markdown",
                    "markdown",
                    Map.of("title", message.subject(), "text", markdown(message)));
        }
    },
    WECOM_TEXT {
        @Override
        Map<String, ?> said(Message message) {
            return plain(message);
        }
    },
    WECOM_MARKDOWN {
        @Override
        Map<String, ?> said(Message message) {
            return Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown(message)));
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Too many at once, or busy: -1 and 45009 of WeCom, -1 and 130101 of DingTalk. */
    private static final Set<Integer> LATER = Set.of(-1, 45009, 130101);

    abstract Map<String, ?> said(Message message);

    String body(Message message) {
        try {
            return JSON.writeValueAsString(said(message));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What came of it by a body that was answered with success: robots answer 200 to everything.
     */
    static Receipt receipt(String answer) {
        var code = code(answer);
        if (code == null) {
            return Receipt.REFUSED;
        }
        if (code == 0) {
            return Receipt.ACCEPTED;
        }
        return LATER.contains(code) ? Receipt.RETRY_LATER : Receipt.REFUSED;
    }

    private static Integer code(String answer) {
        try {
            JsonNode code = JSON.readTree(answer).path("errcode");
            return code.isInt() ? code.intValue() : null;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    private static Map<String, ?> plain(Message message) {
        return Map.of(
                "msgtype",
                "text",
                "text",
                Map.of("content", message.subject() + "\n" + message.text()));
    }

    /** The text is ours, with a number, names of organisations and a link in it: no markup. */
    private static String markdown(Message message) {
        return "**" + message.subject() + "**\n\n" + message.text();
    }
}
