package org.xiaoshao.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The store that is a bucket, on a server that checks signatures. */
class S3StorageTest extends StorageContract {

    private static final String BUCKET = "evidence";

    @TempDir static Path directory;

    private static S3Server server;

    @BeforeAll
    static void start() {
        server = S3Server.start(directory);
        try (var client = S3Storage.client(server.settings(S3Server.SECRET_KEY, BUCKET))) {
            client.createBucket(request -> request.bucket(BUCKET));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    Storage storage() {
        return S3Storage.of(server.settings(S3Server.SECRET_KEY, BUCKET));
    }

    @Test
    void a_wrong_key_keeps_nothing_and_says_so() throws IOException {
        var file = Files.write(files.resolve("upload"), new byte[] {1});
        var stranger = S3Storage.of(server.settings("another secret", BUCKET));
        assertThrows(S3Exception.class, () -> stranger.put("aa/bb/none", file));
        assertThrows(S3Exception.class, () -> stranger.open("aa/bb/none"));
        assertEquals(Optional.empty(), storage().open("aa/bb/none"));
    }

    @Test
    void a_bucket_that_is_not_there_is_no_missing_file() {
        var elsewhere = S3Storage.of(server.settings(S3Server.SECRET_KEY, "elsewhere"));
        assertThrows(S3Exception.class, () -> elsewhere.open("aa/bb/none"));
    }

    @Test
    void settings_that_lack_something_name_it() {
        var nowhere = server.settings(S3Server.SECRET_KEY, null);
        var keyless = server.settings(null, BUCKET);
        assertEquals(
                "xiaoshao.evidence.s3.bucket is missing",
                assertThrows(IllegalArgumentException.class, () -> S3Storage.of(nowhere))
                        .getMessage());
        assertEquals(
                "xiaoshao.evidence.s3.secret-key is missing",
                assertThrows(IllegalArgumentException.class, () -> S3Storage.of(keyless))
                        .getMessage());
    }
}
