package org.xiaoshao.people.internal;

import java.util.UUID;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionCode;

/** Positions by address, and the places that lists are asked about. */
final class Keyset {

    private Keyset() {}

    /** Goes on after that cursor, if any, in the order of address and id. */
    static void after(Where where, Cursor cursor, String id) {
        if (cursor != null) {
            where.and("(h.address_order, " + id + ") > (:cursor_address, :cursor_id)")
                    .with("cursor_address", cursor.keys().get(0))
                    .with("cursor_id", uuid(cursor.keys().get(1)));
        }
    }

    /**
     * Inside the division of that code; no condition without one.
     *
     * @throws DomainException DIVISION_UNKNOWN
     */
    static Where in(Where where, String place) {
        if (place == null) {
            return where;
        }
        var code =
                DivisionCode.parse(place)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                "DIVISION_UNKNOWN",
                                                "filter.place",
                                                "No division has this code."));
        return where.and("h.community_code between :place_first and :place_last")
                .with("place_first", code.full())
                .with("place_last", code.lastInside());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }
}
