package org.xiaoshao.shared;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals sensitive values one by one: AES-256-GCM under a key that never reaches the database, bound
 * to the row and column they stand in, so that a sealed value moved elsewhere does not open. Equal
 * values are found by a blind index, an HMAC-SHA-256 under another key.
 *
 * <p>Keys are numbered. New values are sealed under the highest number; all listed ones open. The
 * backend does not start without keys.
 */
@Startup
@ApplicationScoped
public class FieldCipher {

    private static final int LEAST_SECRET_LENGTH = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final NavigableMap<Integer, Keys> keys = new TreeMap<>();

    /** Where a value stands. */
    public record Spot(String table, UUID row, String column) {

        private byte[] bound() {
            return bytes(table + "\n" + row + "\n" + column);
        }
    }

    /** A sealed value that is not what was sealed for that spot, or whose key is not listed. */
    public static class Unreadable extends RuntimeException {

        Unreadable() {
            super("A sealed value does not open where it stands.", null, false, true);
        }
    }

    private record Keys(SecretKeySpec sealing, SecretKeySpec indexing) {

        /** Two keys of one secret, for two purposes. */
        static Keys of(String secret) {
            var source = new SecretKeySpec(bytes(secret), HMAC);
            return new Keys(
                    new SecretKeySpec(mac(source, "xiaoshao field sealing"), "AES"),
                    new SecretKeySpec(mac(source, "xiaoshao blind index"), HMAC));
        }

        @Override
        public String toString() {
            return "Keys[]";
        }
    }

    /**
     * @param listed {@code 1:secret,2:secret…}, each of 32 random characters or more, without
     *     commas
     */
    public FieldCipher(@ConfigProperty(name = "xiaoshao.field-keys") String listed) {
        for (var entry : listed.split(",")) {
            var parts = entry.strip().split(":", 2);
            if (parts.length != 2
                    || !parts[0].matches("[1-9][0-9]{0,8}")
                    || parts[1].length() < LEAST_SECRET_LENGTH
                    || keys.put(Integer.valueOf(parts[0]), Keys.of(parts[1])) != null) {
                throw new IllegalStateException(
                        "Set FIELD_KEYS to numbered secrets, 1:…,2:…, each of at least "
                                + LEAST_SECRET_LENGTH
                                + " random characters.");
            }
        }
    }

    /** Seals a value for that spot under the newest key; null stays null. */
    public byte[] seal(String value, Spot spot) {
        return value == null ? null : sealBytes(bytes(value), spot);
    }

    /** The same for what is no text, such as a piece of a file. */
    public byte[] sealBytes(byte[] value, Spot spot) {
        var number = keys.lastKey();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, number, nonce, spot, value);
        return ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + sealed.length)
                .putInt(number)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what was sealed for that spot; null stays null.
     *
     * @throws Unreadable when it was changed or moved, or its key is not listed any more
     */
    public String open(byte[] sealed, Spot spot) {
        return sealed == null ? null : new String(openBytes(sealed, spot), StandardCharsets.UTF_8);
    }

    /**
     * The same for what is no text.
     *
     * @throws Unreadable as {@link #open}
     */
    public byte[] openBytes(byte[] sealed, Spot spot) {
        if (sealed.length < Integer.BYTES + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new Unreadable();
        }
        var buffer = ByteBuffer.wrap(sealed);
        var number = buffer.getInt();
        if (!keys.containsKey(number)) {
            throw new Unreadable();
        }
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return run(Cipher.DECRYPT_MODE, number, nonce, spot, rest);
    }

    /** The number of the key that seals. */
    public int newest() {
        return keys.lastKey();
    }

    /** Whether older keys are listed besides, whose values may be sealed anew. */
    public boolean isRotating() {
        return keys.size() > 1;
    }

    /** What finds equal values of that column, under the newest key; null stays null. */
    public byte[] index(String value, String column) {
        return value == null ? null : index(keys.lastEntry().getValue(), value, column);
    }

    /** The same under every key, since older rows were indexed under older ones. */
    public byte[][] indexes(String value, String column) {
        return keys.values().stream()
                .map(pair -> index(pair, value, column))
                .toArray(byte[][]::new);
    }

    private static byte[] index(Keys pair, String value, String column) {
        return mac(pair.indexing(), column + "\n" + value);
    }

    private byte[] run(int mode, int number, byte[] nonce, Spot spot, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.get(number).sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(spot.bound());
            return cipher.doFinal(text);
        } catch (AEADBadTagException changedOrMoved) {
            throw new Unreadable();
        } catch (GeneralSecurityException everyJvmHasAes) {
            throw new IllegalStateException(everyJvmHasAes);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException everyJvmHasHmac) {
            throw new IllegalStateException(everyJvmHasHmac);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
