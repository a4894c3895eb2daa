package org.xiaoshao.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Media types of GraphQL over HTTP: what a body may be and how an answer is given.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
final class MediaTypes {

    static final String JSON = "application/json";
    static final String RESPONSE = "application/graphql-response+json";

    private MediaTypes() {}

    private record Range(String type, double quality) {

        static Range of(String text) {
            var parts = text.split(";");
            var quality = 1.0;
            for (var parameter : Arrays.asList(parts).subList(1, parts.length)) {
                var pair = parameter.strip().split("=", 2);
                if (pair.length == 2 && pair[0].equalsIgnoreCase("q")) {
                    quality = quality(pair[1]);
                }
            }
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        private static double quality(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException malformed) {
                return 0;
            }
        }
    }

    /** Whether a body of that {@code Content-Type} is read: JSON in UTF-8. */
    static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType.toLowerCase(Locale.ROOT).split(";");
        return parts[0].strip().equals(JSON)
                && Arrays.stream(parts)
                        .skip(1)
                        .map(String::strip)
                        .filter(parameter -> parameter.startsWith("charset"))
                        .allMatch(parameter -> parameter.matches("charset\\s*=\\s*\"?utf-?8\"?"));
    }

    /**
     * The type to answer with: the client's favourite; where it has none, JSON, which every client
     * reads.
     *
     * @throws Refusal {@code NOT_ACCEPTABLE}
     */
    static String answer(String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        var ranges = Arrays.stream(accept.split(",")).map(Range::of).toList();
        var json = quality(ranges, JSON);
        var response = quality(ranges, RESPONSE);
        if (json <= 0 && response <= 0) {
            throw new Refusal(Refusal.Reason.NOT_ACCEPTABLE);
        }
        var namesResponse = ranges.stream().anyMatch(range -> range.type().equals(RESPONSE));
        return response > json || response == json && namesResponse ? RESPONSE : JSON;
    }

    /** What the most specific range says of that type; 0 when none takes it. */
    private static double quality(List<Range> ranges, String type) {
        return Stream.of(type, "application/*", "*/*")
                .flatMap(wanted -> ranges.stream().filter(range -> range.type().equals(wanted)))
                .mapToDouble(Range::quality)
                .findFirst()
                .orElse(0);
    }
}
