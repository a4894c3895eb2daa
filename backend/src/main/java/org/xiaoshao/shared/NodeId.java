package org.xiaoshao.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ids as clients send them: opaque text to them, UUIDs to us. */
public final class NodeId {

    /** Stands for text that is no id of ours; no row ever has it, so it finds nothing. */
    private static final UUID NONE = new UUID(0, 0);

    private NodeId() {}

    /** The id of that text; null stays null, and text that is no id finds nothing. */
    public static UUID parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOneOfOurs) {
            return NONE;
        }
    }

    /** The ids of those texts; null is none. */
    public static List<UUID> parse(Collection<String> texts) {
        return texts == null ? List.of() : texts.stream().map(NodeId::parse).toList();
    }
}
