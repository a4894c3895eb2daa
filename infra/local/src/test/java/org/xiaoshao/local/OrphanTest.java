package org.xiaoshao.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {

    @TempDir private Path stack;
    private Path pidFile;
    private Process process;

    /** A program that runs until it is ended and whose command line names the stack. */
    @BeforeEach
    void start() throws IOException {
        pidFile = stack.resolve("postgres.pid");
        process =
                new ProcessBuilder("sh", "-c", "cat; :", stack.resolve("postgres").toString())
                        .start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aProcessThatWorksInTheDirectoryIsEnded() throws IOException {
        Files.writeString(pidFile, process.pid() + "\nmore lines\n");
        Orphan.stop(pidFile, stack.resolve("postgres"), "TERM");
        assertFalse(process.isAlive());
        assertFalse(Files.exists(pidFile));
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() throws IOException {
        Files.writeString(pidFile, Long.toString(process.pid()));
        Orphan.stop(pidFile, Path.of("/another/checkout/.data/postgres"), "TERM");
        assertTrue(process.isAlive());
        assertFalse(
                Files.exists(pidFile),
                "the number is worthless, and PostgreSQL would refuse to start");
    }

    @Test
    void aDamagedFileIsRemoved() throws IOException {
        Files.writeString(pidFile, "no number");
        Orphan.stop(pidFile, stack, "TERM");
        assertTrue(process.isAlive());
        assertFalse(Files.exists(pidFile));
    }
}
