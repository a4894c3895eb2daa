package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.xiaoshao.integration.ExportLanguage;
import org.xiaoshao.integration.ExportList;

/**
 * The words of files, from {@code exports/zh.properties} and {@code exports/en.properties}: what
 * leaves the house as a file has no client behind it that would put words to codes.
 */
@ApplicationScoped
class ExportWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Map<ExportLanguage, Properties> words = new EnumMap<>(ExportLanguage.class);

    ExportWords() {
        for (var language : ExportLanguage.values()) {
            words.put(language, read(language));
        }
    }

    private static Properties read(ExportLanguage language) {
        var name = "/exports/" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        var read = new Properties();
        try (var file = ExportWords.class.getResourceAsStream(name)) {
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read;
    }

    /** The word for that key; the key itself where there is none, which a test forbids. */
    String of(ExportLanguage language, String key) {
        return words.get(language).getProperty(key, key);
    }

    Set<String> keys(ExportLanguage language) {
        return words.get(language).stringPropertyNames();
    }

    String title(ExportLanguage language, ExportList list) {
        return of(language, "list." + list);
    }

    String header(ExportLanguage language, ExportList list, String column) {
        return of(language, list + "." + column);
    }

    /** A value as it stands in a cell. */
    Object shown(ExportLanguage language, Object value) {
        if (value instanceof Enum<?> constant) {
            return of(language, key(constant));
        }
        return value instanceof Instant at ? MOMENT.format(at) : value;
    }

    static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** Who took it, when and what for. */
    String mark(ExportWork.Due due, Instant at) {
        return filled(
                due,
                "mark",
                signatory(due),
                MOMENT.format(at),
                of(due.language(), key(due.purpose())),
                due.id().toString());
    }

    /** How many rows there are. */
    String end(ExportWork.Due due, int rows) {
        return filled(due, "end", Integer.toString(rows));
    }

    private String signatory(ExportWork.Due due) {
        var who = due.signatory();
        return filled(
                due, "signatory", who.name(), of(due.language(), key(who.role())), who.places());
    }

    private String filled(ExportWork.Due due, String key, Object... values) {
        return new MessageFormat(of(due.language(), key), Locale.ROOT).format(values);
    }
}
