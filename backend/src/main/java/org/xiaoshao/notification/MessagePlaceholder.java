package org.xiaoshao.notification;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;

/**
 * What a text may speak of. Nothing that somebody wrote, no name of a person and no address: others
 * carry these texts on (docs/adr/0032).
 */
@Description(
        "What a text may speak of, written {number} and so on. Nothing that somebody wrote, no"
                + " name and no address: others carry these texts on.")
public enum MessagePlaceholder {
    @Description("The number of the whistle.")
    NUMBER,
    @Description("Where the whistle stands.")
    STATE,
    @Description("When the clock is due that runs out; empty unless one does.")
    DUE,
    @Description("The name of the community.")
    COMMUNITY,
    @Description("The organisation that leads; empty before it was sent out.")
    ORGANISATION,
    @Description("Where to read more, after logging in.")
    LINK,
    @Description("The number of the community's own desk; empty where none is known.")
    PHONE;

    /** As it stands in a text. */
    public String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    /** The one that is written so between its braces; absent when there is none. */
    public static Optional<MessagePlaceholder> named(String name) {
        for (var one : values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
