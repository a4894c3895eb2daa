package org.xiaoshao.whistle.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

/**
 * The hash chain over the events of one whistle. Pure, so that anyone can recompute it.
 *
 * <p>{@code commitment = HMAC-SHA256(salt, actor LF words)} and {@code hash = SHA-256(previousHash
 * LF facts… LF commitment)}. Deleting the words destroys salt and value, after which the commitment
 * says nothing about them while the chain still verifies.
 */
public final class EventChain {

    /** The hash before the first event. */
    public static final byte[] GENESIS = new byte[32];

    /** Everything of an event that the hash covers and that names nobody. */
    public record Facts(
            UUID whistle,
            int sequence,
            WhistleEventType type,
            Instant at,
            WhistleState from,
            WhistleState to,
            String actorRole,
            UUID organisation,
            String facts) {

        public Facts {
            // What PostgreSQL keeps; a finer instant would not survive the round trip.
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** One stored event; salt, actor and words are null once the words were deleted. */
    public record Link(
            Facts facts, byte[] commitment, byte[] previousHash, byte[] hash, Words words) {}

    /** The deletable half: who acted and what they wrote. */
    public record Words(byte[] salt, UUID actor, String text) {}

    private EventChain() {}

    public static byte[] commitment(Words words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(words.salt(), "HmacSHA256"));
            return mac.doFinal(bytes(Objects.toString(words.actor(), "") + "\n" + words.text()));
        } catch (GeneralSecurityException everyJvmHasHmac) {
            throw new IllegalStateException(everyJvmHasHmac);
        }
    }

    public static byte[] hash(byte[] previousHash, Facts facts, byte[] commitment) {
        var hex = HexFormat.of();
        var covered =
                String.join(
                        "\n",
                        hex.formatHex(previousHash),
                        facts.whistle().toString(),
                        Integer.toString(facts.sequence()),
                        facts.type().name(),
                        facts.at().toString(),
                        Objects.toString(facts.from(), ""),
                        facts.to().name(),
                        Objects.toString(facts.actorRole(), ""),
                        Objects.toString(facts.organisation(), ""),
                        facts.facts(),
                        hex.formatHex(commitment));
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(covered));
        } catch (GeneralSecurityException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }

    /**
     * Whether the links are unbroken from the first event to the given last hash, no event is
     * missing, remaining words fit their commitments, and the fold of the events ends in that
     * state.
     */
    public static boolean intact(List<Link> links, byte[] lastHash, WhistleState state) {
        var previous = GENESIS;
        WhistleState folded = null;
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            var unbroken =
                    link.facts().sequence() == i + 1
                            && link.facts().from() == folded
                            && Arrays.equals(link.previousHash(), previous)
                            && Arrays.equals(
                                    link.hash(), hash(previous, link.facts(), link.commitment()))
                            && (link.words() == null
                                    || Arrays.equals(link.commitment(), commitment(link.words())));
            if (!unbroken) {
                return false;
            }
            previous = link.hash();
            folded = link.facts().to();
        }
        return Arrays.equals(previous, lastHash) && folded == state;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
