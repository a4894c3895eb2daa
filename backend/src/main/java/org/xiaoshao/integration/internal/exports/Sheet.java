package org.xiaoshao.integration.internal.exports;

import java.util.List;

/** A file of rows while it is written, from its first line to its last. */
interface Sheet extends AutoCloseable {

    /** The first line: who took it, when and what for. */
    void mark(String words);

    void headers(List<String> titles);

    /** One row: texts, numbers, days; null for nothing. */
    void row(List<Object> values);

    /** The last line; a file without it was broken off. */
    void end(String words);

    @Override
    void close();
}
