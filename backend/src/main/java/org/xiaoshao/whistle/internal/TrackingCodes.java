package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Codes that open one whistle to those without login. They are derived with the server's key, so
 * they can be shown again but never guessed, and the database holds only their hashes.
 *
 * <p>A tracking code is nine characters and a check character over an alphabet of 31 signs without
 * 0, O, 1, I and L; 31 is prime, so every single mistake and every swap of neighbours is noticed.
 */
@ApplicationScoped
public class TrackingCodes {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int LENGTH = 10;
    private static final int LEAST_KEY_LENGTH = 32;

    private final SecretKeySpec key;

    public TrackingCodes(@ConfigProperty(name = "xiaoshao.tracking-secret") String secret) {
        if (secret.length() < LEAST_KEY_LENGTH) {
            throw new IllegalStateException(
                    "Set TRACKING_SECRET to at least " + LEAST_KEY_LENGTH + " random characters.");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The tracking code of that reporter. */
    public String trackingCode(UUID reporter) {
        var number = new BigInteger(1, mac("track:" + reporter));
        var body = new StringBuilder();
        var base = BigInteger.valueOf(ALPHABET.length());
        for (int i = 0; i < LENGTH - 1; i++) {
            var parts = number.divideAndRemainder(base);
            body.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return body.append(check(body)).toString();
    }

    /**
     * The reporter that a device without login is on one whistle: the same each time, another one
     * on every other whistle, and telling nothing of the device without the server's key.
     */
    UUID reporterId(UUID whistle, String device) {
        var bytes = ByteBuffer.wrap(mac("reporter:" + whistle + ":" + device));
        // A UUID of version 8, which is free for such use (RFC 9562, section 5.8).
        var high = bytes.getLong() & ~0xF000L | 0x8000L;
        var low = bytes.getLong() & ~(0xC000L << 48) | 0x8000L << 48;
        return new UUID(high, low);
    }

    /** The token of the link that asks that reporter to evaluate that round. */
    public String ratingToken(UUID reporter, int round) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac("rate:" + reporter + ":" + round));
    }

    /**
     * What a person typed, in the one written form; absent when it cannot be a tracking code, so
     * that a slip of the finger is told apart from an unknown code.
     */
    public static Optional<String> normalise(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        var plausible =
                code.length() == LENGTH
                        && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                        && check(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
        return plausible ? Optional.of(code) : Optional.empty();
    }

    /** What the database keeps of a code or token. */
    public static byte[] hash(String codeOrToken) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(codeOrToken.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }

    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJvmHasHmac) {
            throw new IllegalStateException(everyJvmHasHmac);
        }
    }
}
