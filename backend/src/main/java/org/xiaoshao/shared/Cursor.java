package org.xiaoshao.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A keyset position: the sort keys of one row, opaque to clients. A cursor names the order it
 * belongs to, so one of another list or order is refused instead of skipping rows silently.
 */
public record Cursor(String order, List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(String order, String... keys) {
        return new Cursor(order, List.of(keys));
    }

    /** The text that clients get and send back. */
    public String encode() {
        var text = order + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a client's cursor.
     *
     * @param text what the client sent; null means "from the start"
     * @param order the order the list is asked in now
     * @param keyCount how many sort keys that order has
     * @return the position, or null from the start
     * @throws DomainException {@code CURSOR_INVALID} when it is not one of this list and order
     */
    public static Cursor decode(String text, String order, int keyCount) {
        if (text == null) {
            return null;
        }
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split(SEPARATOR, -1);
            if (parts.length == keyCount + 1 && parts[0].equals(order)) {
                return new Cursor(order, List.of(parts).subList(1, parts.length));
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through: a forged cursor gets the same answer as one of another list.
        }
        throw invalid();
    }

    /** The refusal for a cursor whose keys do not parse as what the order needs. */
    public static DomainException invalid() {
        return new DomainException(
                "CURSOR_INVALID", "after", "The cursor does not belong to this list and order.");
    }
}
