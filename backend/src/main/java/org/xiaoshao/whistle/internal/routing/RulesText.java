package org.xiaoshao.whistle.internal.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Rules as they are kept: one text a version, in one form, so that equal rules are equal texts. */
public final class RulesText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<RoutingRule>> RULES = new TypeReference<>() {};

    private RulesText() {}

    public static String of(RoutingRules rules) {
        try {
            return JSON.writeValueAsString(rules.rules());
        } catch (JsonProcessingException recordsAlwaysSerialise) {
            throw new IllegalStateException(recordsAlwaysSerialise);
        }
    }

    public static RoutingRules read(String text) {
        try {
            return new RoutingRules(JSON.readValue(text, RULES));
        } catch (JsonProcessingException writtenByOf) {
            throw new IllegalStateException(writtenByOf);
        }
    }
}
