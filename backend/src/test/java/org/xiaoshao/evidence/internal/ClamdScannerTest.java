package org.xiaoshao.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaoshao.evidence.internal.UploadRefused.Reason;

/** A daemon that speaks as clamd does; what it says decides, and its silence takes nothing in. */
class ClamdScannerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir Path directory;

    /** Takes one file and answers; says what it was sent. */
    private static CompletableFuture<byte[]> daemon(ServerSocket door, String answer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (var socket = door.accept()) {
                        var in = new DataInputStream(socket.getInputStream());
                        assertEquals(
                                "zINSTREAM\0",
                                new String(in.readNBytes(10), StandardCharsets.US_ASCII));
                        var sent = new ByteArrayOutputStream();
                        for (int length = in.readInt(); length > 0; length = in.readInt()) {
                            sent.write(in.readNBytes(length));
                        }
                        socket.getOutputStream()
                                .write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                        return sent.toByteArray();
                    } catch (IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                });
    }

    private static ServerSocket door() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static ClamdScanner scanner(int port, Duration patience) {
        return new ClamdScanner(InetSocketAddress.createUnresolved("localhost", port), patience);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("upload"), content);
    }

    private Reason refused(String answer) throws IOException {
        try (var door = door()) {
            daemon(door, answer);
            var scanner = scanner(door.getLocalPort(), PATIENCE);
            var file = file(new byte[] {1});
            return assertThrows(UploadRefused.class, () -> scanner.look(file)).reason();
        }
    }

    @Test
    void what_harms_is_refused_as_such() throws IOException {
        assertEquals(Reason.HARMFUL, refused("stream: Eicar-Test-Signature FOUND"));
    }

    @Test
    void nothing_is_taken_in_that_nobody_could_look_at() throws IOException {
        assertEquals(Reason.SCANNER_AWAY, refused("INSTREAM size limit exceeded. ERROR"));
        assertEquals(Reason.SCANNER_AWAY, refused(""));
        var door = door();
        var port = door.getLocalPort();
        var file = file(new byte[] {1});
        try (door) {
            var impatient = scanner(port, Duration.ofMillis(50));
            var silent = assertThrows(UploadRefused.class, () -> impatient.look(file));
            assertEquals(Reason.SCANNER_AWAY, silent.reason(), "it never answers");
        }
        var closed = scanner(port, PATIENCE);
        var nobody = assertThrows(UploadRefused.class, () -> closed.look(file));
        assertEquals(Reason.SCANNER_AWAY, nobody.reason(), "nobody is there");
    }

    @Test
    void all_of_the_file_is_sent_and_what_is_clean_goes_on() throws Exception {
        var content = new byte[200_000];
        new java.util.Random(7).nextBytes(content);
        try (var door = door()) {
            var sent = daemon(door, "stream: OK");
            var scanner = scanner(door.getLocalPort(), PATIENCE);
            var file = file(content);
            assertDoesNotThrow(() -> scanner.look(file));
            assertArrayEquals(content, sent.get());
        }
    }

    @Test
    void an_address_is_a_host_and_a_port() {
        assertEquals(3310, ClamdScanner.daemon("clamd.example:3310").getPort());
        assertThrows(IllegalArgumentException.class, () -> ClamdScanner.daemon("clamd"));
        assertThrows(IllegalArgumentException.class, () -> ClamdScanner.daemon("clamd:ftp"));
    }
}
