package org.xiaoshao.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The reviewed list {@code second-line.csv}: what row-level security alone need not refuse. */
final class SecondLineList {

    private static final String HEAD = "operation,kind,reason";

    private final Map<String, String> kinds = new TreeMap<>();

    private SecondLineList() {}

    static SecondLineList read() {
        try (var file = SecondLineList.class.getResourceAsStream("/second-line.csv")) {
            var lines =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .dropWhile(line -> !line.equals(HEAD))
                            .skip(1)
                            .filter(line -> !line.isBlank())
                            .toList();
            var list = new SecondLineList();
            for (var line : lines) {
                var cells = line.split(",", 3);
                if (cells.length < 3
                        || cells[2].isBlank()
                        || list.kinds.put(cells[0], cells[1]) != null) {
                    throw new IllegalStateException("Not a row of the list: " + line);
                }
            }
            return list;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean says(String operation, String kind) {
        return kind.equals(kinds.get(operation));
    }

    Map<String, String> kinds() {
        return kinds;
    }
}
