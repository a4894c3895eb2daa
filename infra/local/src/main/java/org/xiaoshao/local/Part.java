package org.xiaoshao.local;

import java.nio.file.Path;

/**
 * One part of a stack and the files it has in the stack's directory.
 *
 * @param name in file names, e.g. {@code postgres}
 * @param title in messages, e.g. {@code PostgreSQL}
 * @param stack the directory of the stack
 */
record Part(String name, String title, Path stack) {

    Part {
        stack = stack.toAbsolutePath().normalize();
    }

    /**
     * What the part keeps. Its command line names this directory, which is how we know it again.
     */
    Path home() {
        return stack.resolve(name);
    }

    Path log() {
        return stack.resolve("logs").resolve(name + ".log");
    }

    Path pidFile() {
        return stack.resolve("state").resolve(name + ".pid");
    }
}
