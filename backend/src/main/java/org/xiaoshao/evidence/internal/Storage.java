package org.xiaoshao.evidence.internal;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Where bytes are kept. Names are made of ids alone: nothing that somebody typed names a file, so
 * no name leads out of the store.
 */
public interface Storage {

    /** What is stored under a name. */
    record Content(long bytes, InputStream stream) {}

    /** Keeps that file under that name, completely or not at all; what was there is replaced. */
    void put(String name, Path file);

    /** Opens it; whoever asked closes it. */
    Optional<Content> open(String name);

    /** Removes it, whether or not it is there. */
    void remove(String name);

    /** The file itself. */
    static String whole(UUID id) {
        return name(id) + ".whole";
    }

    /** A small picture of it. */
    static String small(UUID id) {
        return name(id) + ".small";
    }

    /** By its last digits, which are drawn by lot: the first are the time. */
    private static String name(UUID id) {
        var text = id.toString();
        var end = text.length();
        return text.substring(end - 2) + "/" + text.substring(end - 4, end - 2) + "/" + text;
    }
}
