package org.xiaoshao.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;

/**
 * Does an act once however often a client sends it: same key, same caller and same input mean the
 * act that was done before. The row is written in the act's own transaction, so a key exists
 * exactly when its act does, and a second sender waits for the first.
 */
@ApplicationScoped
public class Idempotency {

    private static final int LEAST_LENGTH = 8;
    private static final int MOST_LENGTH = 100;

    @Inject EntityManager entityManager;
    @Inject Clock clock;

    /** What a key stands for. */
    public sealed interface Claim {
        /** Nobody used it: go on. */
        record Fresh() implements Claim {}

        /** This very act was done: answer with its subject again. */
        record Done(UUID subject) implements Claim {}

        /** It stands for another act. */
        record Reused() implements Claim {}
    }

    /**
     * Claims the key for this act.
     *
     * @param caller who asks, as {@code xiaoshao.caller} is set in this transaction
     * @param key the client's key; null claims nothing
     * @param operation name of the mutation
     * @param input everything that makes the act this act
     * @param subject the thing the act is about to make or change
     */
    public Claim claim(String caller, String key, String operation, String input, UUID subject) {
        if (key == null) {
            return new Claim.Fresh();
        }
        if (key.length() < LEAST_LENGTH
                || key.length() > MOST_LENGTH
                || TextRules.faultOf(key, MOST_LENGTH).isPresent()) {
            return new Claim.Reused();
        }
        var hash = sha256(input);
        return insert(caller, key, operation, hash, subject)
                ? new Claim.Fresh()
                : stored(caller, key, operation, hash);
    }

    private boolean insert(String caller, String key, String operation, byte[] hash, UUID subject) {
        return entityManager
                        .createNativeQuery(
                                """
                                insert into idempotency (caller, key, operation, input_hash, subject_id, at)
                                values (:caller, :key, :operation, :hash, :subject, :at)
                                on conflict do nothing""")
                        .setParameter("caller", caller)
                        .setParameter("key", key)
                        .setParameter("operation", operation)
                        .setParameter("hash", hash)
                        .setParameter("subject", subject)
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private Claim stored(String caller, String key, String operation, byte[] hash) {
        var row =
                (Tuple)
                        entityManager
                                .createNativeQuery(
                                        """
                                        select operation, input_hash, subject_id
                                        from idempotency where caller = :caller and key = :key""",
                                        Tuple.class)
                                .setParameter("caller", caller)
                                .setParameter("key", key)
                                .getSingleResult();
        var same =
                operation.equals(row.get("operation"))
                        && Arrays.equals(hash, (byte[]) row.get("input_hash"));
        return same ? new Claim.Done((UUID) row.get("subject_id")) : new Claim.Reused();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }
}
