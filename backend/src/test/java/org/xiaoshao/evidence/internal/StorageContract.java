package org.xiaoshao.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does alike. */
abstract class StorageContract {

    @TempDir Path files;

    abstract Storage storage();

    private Path file(int bytes, long seed) throws IOException {
        var content = new byte[bytes];
        new Random(seed).nextBytes(content);
        return Files.write(files.resolve("upload-" + seed), content);
    }

    @Test
    void what_is_not_there_is_nothing_and_may_be_removed() {
        var name = Storage.whole(UUID.randomUUID());
        assertEquals(Optional.empty(), storage().open(name));
        assertDoesNotThrow(() -> storage().remove(name));
    }

    @Test
    void what_was_put_comes_back_to_the_byte_until_it_is_removed() throws IOException {
        var name = Storage.whole(UUID.randomUUID());
        var file = file(3_000_001, 7);
        storage().put(name, file);
        var content = storage().open(name).orElseThrow();
        try (var stream = content.stream()) {
            assertEquals(3_000_001, content.bytes());
            assertArrayEquals(Files.readAllBytes(file), stream.readAllBytes());
        }
        storage().remove(name);
        assertEquals(Optional.empty(), storage().open(name));
    }

    @Test
    void what_is_put_again_replaces_what_was_there_and_its_small_picture_stays()
            throws IOException {
        var id = UUID.randomUUID();
        storage().put(Storage.whole(id), file(10, 1));
        storage().put(Storage.small(id), file(5, 2));
        var second = file(20, 3);
        storage().put(Storage.whole(id), second);
        try (var stream = storage().open(Storage.whole(id)).orElseThrow().stream()) {
            assertArrayEquals(Files.readAllBytes(second), stream.readAllBytes());
        }
        assertEquals(5, storage().open(Storage.small(id)).orElseThrow().bytes());
    }
}
