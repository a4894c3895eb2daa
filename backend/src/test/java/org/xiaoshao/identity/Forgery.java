package org.xiaoshao.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A genuine token taken apart, to be put together again with something wrong about it. */
final class Forgery {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
            new TypeReference<>() {};

    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private final String signature;

    private Forgery(String genuine) {
        var parts = genuine.split("\\.");
        header = read(parts[0]);
        claims = read(parts[1]);
        signature = parts[2];
    }

    static Forgery of(String genuine) {
        return new Forgery(genuine);
    }

    Forgery header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    Forgery claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** With the signature of the genuine token. */
    String withOldSignature() {
        return body() + "." + signature;
    }

    String unsigned() {
        return body() + ".";
    }

    String signedWithSecret(byte[] secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return body() + "." + encode(mac.doFinal(bytes(body())));
    }

    String signedWith(PrivateKey key) throws GeneralSecurityException {
        var signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(key);
        signing.update(bytes(body()));
        return body() + "." + encode(signing.sign());
    }

    private String body() {
        return write(header) + "." + write(claims);
    }

    private static Map<String, Object> read(String part) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
            return JSON.readValue(text, OBJECT);
        } catch (JsonProcessingException keycloakWritesJson) {
            throw new IllegalStateException(keycloakWritesJson);
        }
    }

    private static String write(Map<String, Object> part) {
        try {
            return encode(bytes(JSON.writeValueAsString(part)));
        } catch (JsonProcessingException mapsAlwaysSerialise) {
            throw new IllegalStateException(mapsAlwaysSerialise);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
