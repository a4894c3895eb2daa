package org.xiaoshao.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Files that prove something, as a client of the tus protocol sends them. */
public final class Uploads {

    private Uploads() {}

    /** A small picture that arrived and was taken. */
    public static String photo() {
        return arrived(Pictures.jpeg(8, 6), "现场.jpg");
    }

    /** The secret of a file that arrived and was taken. */
    public static String arrived(byte[] content, String name) {
        var secret = begun(content.length, name);
        var answer = append(secret, 0, content);
        assertEquals(204, answer.statusCode(), answer::asString);
        return secret;
    }

    /** Sends a file, whatever comes of it. */
    public static Response tried(byte[] content, String name) {
        return append(begun(content.length, name), 0, content);
    }

    /** The secret of a file of which nothing has arrived. */
    public static String begun(long length, String name) {
        var answer = begin(Long.toString(length), name);
        assertEquals(201, answer.statusCode(), answer::asString);
        var address = answer.header("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    public static Response begin(String length, String name) {
        var request = tus();
        if (length != null) {
            request.header("Upload-Length", length);
        }
        var inBase64 = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return request.header("Upload-Metadata", "filename " + inBase64).post("/evidence/uploads");
    }

    public static Response append(String secret, long offset, byte[] piece) {
        return tus().header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .body(piece)
                .patch("/evidence/uploads/" + secret);
    }

    /** From an offset to the end. */
    public static byte[] from(byte[] whole, int offset) {
        return Arrays.copyOfRange(whole, offset, whole.length);
    }

    public static Response standing(String secret) {
        return tus().head("/evidence/uploads/" + secret);
    }

    public static Response discard(String secret) {
        return tus().delete("/evidence/uploads/" + secret);
    }

    private static RequestSpecification tus() {
        return given().header("Tus-Resumable", "1.0.0");
    }
}
