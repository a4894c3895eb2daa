package org.xiaoshao.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * The hash chain over the entries of one county's trail. Pure, so that anyone can recompute it; the
 * function {@code audit_verify} of the database does.
 *
 * <p>{@code commitment = SHA-256(salt, about LF words)} with a salt of 32 random bytes, and {@code
 * hash = SHA-256(previousHash LF facts… LF actorCommitment LF thingCommitment)}.
 */
public final class AuditChain {

    /** The hash before the first entry. */
    public static final byte[] GENESIS = new byte[32];

    /** Always six decimals, as the database writes it. */
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Everything of an entry that the hash covers and that names nobody. */
    public record Facts(
            String county,
            long sequence,
            UUID id,
            String kind,
            Instant at,
            String actorRole,
            String purpose,
            String thingType,
            String facts) {

        public Facts {
            // What PostgreSQL keeps; a finer instant would not survive the round trip.
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** A deletable half: who acted, or what it was about, and the words that go with it. */
    public record Words(byte[] salt, UUID about, String text) {

        /** Says nothing: it is personal. */
        @Override
        public String toString() {
            return "Words[]";
        }
    }

    private AuditChain() {}

    public static byte[] commitment(Words words) {
        var sha = sha256();
        sha.update(words.salt());
        return sha.digest(bytes(Objects.toString(words.about(), "") + "\n" + words.text()));
    }

    public static byte[] hash(byte[] previous, Facts facts, byte[] actor, byte[] thing) {
        var hex = HexFormat.of();
        return sha256().digest(
                        bytes(
                                String.join(
                                        "\n",
                                        hex.formatHex(previous),
                                        facts.county(),
                                        Long.toString(facts.sequence()),
                                        facts.id().toString(),
                                        facts.kind(),
                                        MICROS.format(facts.at()),
                                        Objects.toString(facts.actorRole(), ""),
                                        Objects.toString(facts.purpose(), ""),
                                        facts.thingType(),
                                        facts.facts(),
                                        hex.formatHex(actor),
                                        hex.formatHex(thing))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
