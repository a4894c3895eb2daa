package org.xiaoshao.shared.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.KeyOwner;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;

/**
 * What each caller's idempotency keys stand for. The row is written in the act's own transaction,
 * so a key exists exactly when its act does, and a second sender waits for the first.
 */
@ApplicationScoped
class Idempotency {

    private static final int LEAST_LENGTH = 8;
    private static final int MOST_LENGTH = 100;

    /** A random UUID (RFC 9562, version 4): 122 bits that nobody guesses. */
    private static final Pattern UNGUESSABLE =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
                    Pattern.CASE_INSENSITIVE);

    @Inject EntityManager entityManager;
    @Inject KeyOwner owner;
    @Inject Clock clock;

    /**
     * One act under one key.
     *
     * @param operation name of the mutation
     * @param inputHash everything that makes the act this act
     */
    record Claim(String owner, String keyHash, String operation, byte[] inputHash) {}

    /**
     * The act that is about to be done under that key.
     *
     * @throws Refused {@code KEY_REUSED} when the key is malformed
     */
    Claim claim(String key, String operation, byte[] inputHash) {
        if (!wellFormed(key)) {
            throw reused();
        }
        return new Claim(owner.name(), InputHash.of(key), operation, inputHash);
    }

    /**
     * Keeps the key for this act until the transaction ends; waits while another transaction does.
     *
     * @return the subject of the act when it was done before; absent when it is to be done now
     * @throws Refused {@code KEY_REUSED} when the key stands for another act
     */
    Optional<UUID> done(Claim claim) {
        owner.presentKeys();
        return insert(claim) ? Optional.empty() : Optional.of(stored(claim));
    }

    /** Says what the act made or changed, for those who send it again. */
    void keep(Claim claim, UUID subject) {
        entityManager
                .createNativeQuery(
                        "update idempotency set subject_id = :subject where caller = :caller and"
                                + " key = :key")
                .setParameter("subject", subject)
                .setParameter("caller", claim.owner())
                .setParameter("key", claim.keyHash())
                .executeUpdate();
    }

    /** Callers without login share a name, so only what nobody guesses keeps their keys apart. */
    private boolean wellFormed(String key) {
        return owner.subject().isPresent()
                ? key.length() >= LEAST_LENGTH && TextRules.faultOf(key, MOST_LENGTH).isEmpty()
                : UNGUESSABLE.matcher(key).matches();
    }

    private boolean insert(Claim claim) {
        return entityManager
                        .createNativeQuery(
                                """
                                insert into idempotency (caller, key, operation, input_hash, at)
                                values (:caller, :key, :operation, :hash, :at)
                                on conflict do nothing\
                                """)
                        .setParameter("caller", claim.owner())
                        .setParameter("key", claim.keyHash())
                        .setParameter("operation", claim.operation())
                        .setParameter("hash", claim.inputHash())
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private UUID stored(Claim claim) {
        var row =
                (Tuple)
                        entityManager
                                .createNativeQuery(
                                        """
                                        select operation, input_hash, subject_id
                                        from idempotency where caller = :caller and key = :key\
                                        """,
                                        Tuple.class)
                                .setParameter("caller", claim.owner())
                                .setParameter("key", claim.keyHash())
                                .getSingleResult();
        if (!claim.operation().equals(row.get("operation"))
                || !Arrays.equals(claim.inputHash(), (byte[]) row.get("input_hash"))) {
            throw reused();
        }
        return (UUID) row.get("subject_id");
    }

    private static Refused reused() {
        return new Refused(Fault.of(CommonFault.KEY_REUSED, "idempotencyKey"));
    }
}
