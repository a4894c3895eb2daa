package org.xiaoshao.shared.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Everything that makes an act this act, as 32 bytes: equal for equal arguments, and no text in one
 * field can be taken for the beginning of the next. A field left out and one sent as null are the
 * same input; what the acts get does not tell them apart.
 */
final class InputHash {

    private final MessageDigest digest = sha256();

    private InputHash() {}

    static byte[] of(Object[] arguments) {
        var hash = new InputHash();
        hash.add(Arrays.asList(arguments));
        return hash.digest.digest();
    }

    /** A text by itself, in hexadecimal digits. */
    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(Object value) {
        if (value == null) {
            add('n', "");
        } else if (value instanceof String text) {
            add('s', text);
        } else if (value instanceof Enum<?> constant) {
            add('e', constant.name());
        } else if (value instanceof Number
                || value instanceof Boolean
                || value instanceof UUID
                || value instanceof Temporal) {
            add('v', value.toString());
        } else if (value instanceof List<?> list) {
            add('l', Integer.toString(list.size()));
            list.forEach(this::add);
        } else if (value instanceof Record input) {
            addFields(input);
        } else {
            throw new IllegalArgumentException("Not part of an input: " + value.getClass());
        }
    }

    private void addFields(Record input) {
        add('r', input.getClass().getSimpleName());
        for (var component : input.getClass().getRecordComponents()) {
            add('f', component.getName());
            add(valueOf(component, input));
        }
        add('r', "");
    }

    private void add(char kind, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(Character.BYTES + Integer.BYTES)
                        .putChar(kind)
                        .putInt(bytes.length)
                        .array());
        digest.update(bytes);
    }

    private static Object valueOf(RecordComponent component, Record input) {
        try {
            return component.getAccessor().invoke(input);
        } catch (IllegalAccessException | InvocationTargetException recordsAreOpen) {
            throw new IllegalStateException(recordsAreOpen);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }
}
