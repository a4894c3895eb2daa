package org.xiaoshao.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The reviewed table {@code authorisation.csv}: what each operation answers to each caller in each
 * scope.
 */
final class AuthorisationTable {

    /** No such case: the caller has no place of that kind, or the operation no scope. */
    static final String NO_CASE = "-";

    /** Whose place it is about, as the caller sees it. */
    enum Scope {
        OWN,
        NEIGHBOURING,
        FOREIGN
    }

    /** The demo users, one for each role, and those who have a neighbour of the same role. */
    static final List<String> CALLERS =
            List.of(
                    "nobody",
                    "resident",
                    "resident-b",
                    "unit",
                    "building",
                    "grid",
                    "mediator",
                    "errand",
                    "volunteer",
                    "volunteer-leader",
                    "worker",
                    "secretary",
                    "steward",
                    "department",
                    "department-b",
                    "department-head",
                    "leader",
                    "county",
                    "auditor",
                    "integrator",
                    "admin");

    private static final List<String> ANSWERS =
            List.of("ALLOWED", "HIDDEN", "FORBIDDEN", "UNAUTHENTICATED", NO_CASE);
    private static final String HEAD = "operation,users,own,neighbouring,foreign";

    /** Answers by operation, then caller, in the order of the file. */
    private final Map<String, Map<String, List<String>>> answers = new LinkedHashMap<>();

    private final Map<String, String> sections = new LinkedHashMap<>();

    private AuthorisationTable(List<String> lines) {
        var section = "";
        for (var line : lines.subList(lines.indexOf(HEAD) + 1, lines.size())) {
            if (line.startsWith("#")) {
                section = line.substring(1).strip();
            } else if (!line.isBlank()) {
                read(line, section);
            }
        }
    }

    private void read(String line, String section) {
        var cells = List.of(line.split(",", -1));
        if (cells.size() != 5 || !ANSWERS.containsAll(cells.subList(2, 5))) {
            throw new IllegalStateException("Not a row of the table: " + line);
        }
        sections.putIfAbsent(cells.get(0), section);
        var ofOperation = answers.computeIfAbsent(cells.get(0), none -> new LinkedHashMap<>());
        var users = cells.get(1).equals("everyone") ? CALLERS : List.of(cells.get(1).split(" "));
        for (var user : users) {
            if (ofOperation.put(user, cells.subList(2, 5)) != null) {
                throw new IllegalStateException(user + " stands twice: " + line);
            }
        }
    }

    static AuthorisationTable read() {
        try (var file = AuthorisationTable.class.getResourceAsStream("/authorisation.csv")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new AuthorisationTable(text.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The operations as named in the table, in its order. */
    List<String> operations() {
        return List.copyOf(answers.keySet());
    }

    /**
     * Those of them that {@code -Dauthorisation.only=} wants, a pattern; all when it says nothing.
     */
    List<String> wantedOperations() {
        var wanted = Pattern.compile(System.getProperty("authorisation.only", ""));
        return operations().stream().filter(one -> wanted.matcher(one).find()).toList();
    }

    /** The heading under which an operation stands. */
    String section(String operation) {
        return sections.get(operation);
    }

    /** What the operation must answer to that caller in that scope. */
    String expected(String operation, String caller, Scope scope) {
        var row = answers.get(operation).get(caller);
        return row == null ? "no row" : row.get(scope.ordinal());
    }

    /** Callers that an operation has no row for, and rows for callers that do not exist. */
    List<String> strayCallers(String operation) {
        var stray = new ArrayList<>(CALLERS);
        stray.removeAll(answers.get(operation).keySet());
        answers.get(operation).keySet().stream()
                .filter(caller -> !CALLERS.contains(caller))
                .forEach(stray::add);
        return stray;
    }

    /** Whether no caller has a case of that operation in that scope. */
    boolean isEmpty(String operation, Scope scope) {
        return IntStream.range(0, CALLERS.size())
                .allMatch(i -> expected(operation, CALLERS.get(i), scope).equals(NO_CASE));
    }
}
