package org.xiaoshao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The temporary directory of a test stack, marked with its owner, so that a later run can clean up
 * after one that was killed.
 */
final class TestDirectory {

    private static final String PREFIX = "xiaoshao-stack-";
    private static final String OWNER = "owner.pid";

    private TestDirectory() {}

    static Path make() throws IOException {
        Path directory = Files.createTempDirectory(PREFIX).toRealPath();
        long owner = ProcessHandle.current().pid();
        Files.writeString(directory.resolve(OWNER), Long.toString(owner));
        removeAbandoned(directory.getParent());
        return directory;
    }

    /** Ends and removes the stacks whose owner is gone. */
    static void removeAbandoned(Path parent) throws IOException {
        for (Path stack : Directories.list(parent)) {
            if (stack.getFileName().toString().startsWith(PREFIX) && isAbandoned(stack)) {
                for (String name : new String[] {"keycloak", "postgres"}) {
                    Part part = new Part(name, name, stack);
                    Orphan.stop(
                            part.pidFile(), part.home(), name.equals("postgres") ? "INT" : "TERM");
                }
                Directories.delete(stack);
            }
        }
    }

    private static boolean isAbandoned(Path stack) throws IOException {
        Path owner = stack.resolve(OWNER);
        // Without the file the stack is just being made by somebody else.
        return Files.isReadable(owner)
                && ProcessHandle.of(Long.parseLong(Files.readString(owner))).isEmpty();
    }
}
