package org.xiaoshao.identity.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Ids;

/** Appends to the trails of counties and forgets what they hold of one thing. */
@ApplicationScoped
public class AuditTrail {

    private static final int SALT_BYTES = 32;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecureRandom random = new SecureRandom();

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    /** The end of a trail, held until the transaction ends. */
    private record End(long entries, byte[] hash) {}

    /** Appends one entry; the actor is null where the caller has no record here. */
    public void append(AuditRecord record, UUID actor, String actorName, String actorRole) {
        currentScope.openTrail(record.county());
        var end = held(record.county());
        var facts =
                new AuditChain.Facts(
                        record.county(),
                        end.entries() + 1,
                        Ids.next(),
                        record.kind().name(),
                        // Asked while the trail is held, so that times go up with the sequence.
                        clock.instant(),
                        actorRole,
                        record.purpose() == null ? null : record.purpose().name(),
                        record.thingType(),
                        json(record.facts()));
        var who = words(actor, actorName == null ? Map.of() : Map.of("name", actorName));
        var what =
                words(
                        record.thing(),
                        record.words() == null ? Map.of() : Map.of("words", record.words()));
        var hash =
                AuditChain.hash(
                        end.hash(), facts, AuditChain.commitment(who), AuditChain.commitment(what));
        store(facts, who, what, end.hash(), hash);
        keep(record.county(), facts.sequence(), hash);
    }

    /** Deletes what the trails hold of that thing, value and salt. */
    public void forget(UUID thing) {
        currentScope.openToForget(thing);
        entityManager
                .createNativeQuery(
                        "delete from audit_words where part = 'THING' and about = :thing")
                .setParameter("thing", thing)
                .executeUpdate();
    }

    /** Waits while another transaction appends to the same trail; begins the trail if need be. */
    private End held(String county) {
        var row =
                (Tuple)
                        entityManager
                                .createNativeQuery(
                                        """
                                        insert into audit_chain (county_code, entries, last_hash)
                                        values (:county, 0, :genesis)
                                        on conflict (county_code) do update set entries = audit_chain.entries
                                        returning entries, last_hash\
                                        """,
                                        Tuple.class)
                                .setParameter("county", county)
                                .setParameter("genesis", AuditChain.GENESIS)
                                .getSingleResult();
        return new End(row.get("entries", Long.class), (byte[]) row.get("last_hash"));
    }

    private void store(
            AuditChain.Facts facts,
            AuditChain.Words who,
            AuditChain.Words what,
            byte[] previous,
            byte[] hash) {
        entityManager
                .createNativeQuery(
                        """
                        with entry as (
                            insert into audit_entry (county_code, sequence, id, kind, at, actor_role, purpose, thing_type,
                                                     facts, actor_commitment, thing_commitment, previous_hash, hash)
                            values (:county, :sequence, :id, :kind, :at, cast(:role as text), cast(:purpose as text),
                                    :thing_type, :facts, :actor_commitment, :thing_commitment, :previous, :hash))
                        insert into audit_words (county_code, sequence, part, salt, about, words)
                        values (:county, :sequence, 'ACTOR', :actor_salt, cast(:actor as uuid), :actor_words),
                               (:county, :sequence, 'THING', :thing_salt, cast(:thing as uuid), :thing_words)\
                        """)
                .setParameter("county", facts.county())
                .setParameter("sequence", facts.sequence())
                .setParameter("id", facts.id())
                .setParameter("kind", facts.kind())
                .setParameter("at", facts.at())
                .setParameter("role", facts.actorRole())
                .setParameter("purpose", facts.purpose())
                .setParameter("thing_type", facts.thingType())
                .setParameter("facts", facts.facts())
                .setParameter("actor_commitment", AuditChain.commitment(who))
                .setParameter("thing_commitment", AuditChain.commitment(what))
                .setParameter("previous", previous)
                .setParameter("hash", hash)
                .setParameter("actor_salt", who.salt())
                .setParameter("actor", text(who.about()))
                .setParameter("actor_words", who.text())
                .setParameter("thing_salt", what.salt())
                .setParameter("thing", text(what.about()))
                .setParameter("thing_words", what.text())
                .executeUpdate();
    }

    private void keep(String county, long entries, byte[] hash) {
        entityManager
                .createNativeQuery(
                        "update audit_chain set entries = :entries, last_hash = :hash"
                                + " where county_code = :county")
                .setParameter("entries", entries)
                .setParameter("hash", hash)
                .setParameter("county", county)
                .executeUpdate();
    }

    private AuditChain.Words words(UUID about, Map<String, String> words) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new AuditChain.Words(salt, about, json(words));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /** Keys in order: the text is hashed, so it must have one form. */
    private static String json(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException textsAlwaysSerialise) {
            throw new IllegalStateException(textsAlwaysSerialise);
        }
    }
}
