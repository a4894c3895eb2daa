package org.xiaoshao.territory.internal.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The files of an edition, made for a test: what the database holds, and what the test changes. */
final class Edition {

    private static final Map<EditionFile, String> HEADERS =
            Map.of(
                    EditionFile.PROVINCES, "code,name",
                    EditionFile.CITIES, "code,name,provinceCode",
                    EditionFile.AREAS, "code,name,cityCode,provinceCode",
                    EditionFile.STREETS, "code,name,areaCode,provinceCode,cityCode",
                    EditionFile.VILLAGES, "code,name,streetCode,provinceCode,cityCode,areaCode");

    private final Map<EditionFile, List<String>> lines = new EnumMap<>(EditionFile.class);

    private Edition() {
        HEADERS.forEach((file, header) -> lines.put(file, new ArrayList<>(List.of(header))));
    }

    /** All divisions in force of that database. */
    static Edition inForce(Connection connection) throws SQLException {
        var edition = new Edition();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select code, name, level from division where valid_to is null order by code")) {
            while (rows.next()) {
                for (var file : EditionFile.values()) {
                    if (file.level().name().equals(rows.getString("level"))) {
                        var code = rows.getString("code").substring(0, file.level().digits());
                        edition.with(file, code, rows.getString("name"));
                    }
                }
            }
        }
        return edition;
    }

    /** One row more, in the form of the real files. */
    Edition with(EditionFile file, String code, String name) {
        var cells = new ArrayList<>(List.of(code, '"' + name + '"'));
        if (file.parent() != null) {
            cells.add(code.substring(0, digits(file.parent())));
            file.others().forEach(column -> cells.add(code.substring(0, digits(column))));
        }
        return withLine(file, String.join(",", cells));
    }

    Edition withLine(EditionFile file, String line) {
        lines.get(file).add(line);
        return this;
    }

    Edition without(EditionFile file, String code) {
        lines.get(file).removeIf(line -> line.startsWith(code + ","));
        return this;
    }

    Edition header(EditionFile file, String header) {
        lines.get(file).set(0, header);
        return this;
    }

    int rows() {
        return lines.values().stream().mapToInt(List::size).sum() - lines.size();
    }

    int rows(EditionFile file) {
        return lines.get(file).size() - 1;
    }

    Path in(Path folder) {
        return in(folder, StandardCharsets.UTF_8, EditionFile.VILLAGES, text -> text);
    }

    /** Written with one file in another encoding, or spoiled. */
    Path in(Path folder, Charset charset, EditionFile file, UnaryOperator<String> spoil) {
        try {
            for (var one : EditionFile.values()) {
                var text = lines.get(one).stream().collect(Collectors.joining("\n", "", "\n"));
                var special = one == file;
                Files.writeString(
                        folder.resolve(one.fileName()),
                        special ? spoil.apply(text) : text,
                        special ? charset : StandardCharsets.UTF_8);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int digits(String column) {
        return switch (column) {
            case "provinceCode" -> 2;
            case "cityCode" -> 4;
            case "areaCode" -> 6;
            default -> 9;
        };
    }
}
