package org.xiaoshao.whistle.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleMoved;
import org.xiaoshao.whistle.WhistleState;

/** Writes events: the one place where a whistle changes its state. */
@ApplicationScoped
class Ledger {

    private static final int SALT_BYTES = 16;

    /** Keys in order and no blanks: the text is hashed, so it must have one form. */
    private static final ObjectMapper CANONICAL =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final SecureRandom random = new SecureRandom();

    @Inject Whistles whistles;
    @Inject Events events;
    @Inject EventWords eventWords;
    @Inject Clocks clocks;
    @Inject Event<WhistleMoved> moved;

    /** Who acted; {@link #NOBODY} for rules and for those without login. */
    record Actor(UUID person, String shownName, Role role) {
        static final Actor NOBODY = new Actor(null, null, null);
    }

    /**
     * An event about to be written.
     *
     * @param facts what was decided, naming nobody; kept for ever
     * @param words free text and what may name someone; deletable
     */
    record Entry(
            WhistleEventType type,
            WhistleState to,
            Actor actor,
            UUID organisation,
            Instant at,
            Map<String, String> facts,
            Map<String, String> words) {}

    /** Appends to a new whistle, which is stored with it. */
    void open(Whistle whistle, Entry entry) {
        var sealed = seal(whistle, entry);
        whistles.persist(whistle);
        store(sealed, entry);
        clocks.follow(whistle, entry.type(), null, entry.to(), entry.at());
    }

    /** Appends to a stored whistle. */
    void append(Whistle whistle, Entry entry) {
        var from = whistle.state();
        store(seal(whistle, entry), entry);
        clocks.follow(whistle, entry.type(), from, entry.to(), entry.at());
    }

    private EventChain.Link seal(Whistle whistle, Entry entry) {
        var facts =
                new EventChain.Facts(
                        whistle.id(),
                        whistle.lastSequence() + 1,
                        entry.type(),
                        entry.at(),
                        whistle.state(),
                        entry.to(),
                        entry.actor().role() == null ? null : entry.actor().role().name(),
                        entry.organisation(),
                        json(entry.facts()));
        var words = new EventChain.Words(salt(), entry.actor().person(), json(entry.words()));
        var commitment = EventChain.commitment(words);
        var hash = EventChain.hash(whistle.lastHash(), facts, commitment);
        var link = new EventChain.Link(facts, commitment, whistle.lastHash(), hash, words);
        whistle.append(facts, hash);
        return link;
    }

    private void store(EventChain.Link link, Entry entry) {
        events.persist(
                new StoredEvent(link.facts(), link.commitment(), link.previousHash(), link.hash()));
        eventWords.persist(new StoredWords(link.facts(), link.words(), entry.actor().shownName()));
        var facts = link.facts();
        moved.fire(
                new WhistleMoved(
                        facts.whistle(),
                        facts.sequence(),
                        facts.type(),
                        facts.from(),
                        facts.to(),
                        facts.at()));
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static String json(Map<String, String> values) {
        var present = new TreeMap<>(values);
        present.values().removeIf(value -> value == null);
        try {
            return CANONICAL.writeValueAsString(present);
        } catch (JsonProcessingException textsAlwaysSerialise) {
            throw new IllegalStateException(textsAlwaysSerialise);
        }
    }
}
