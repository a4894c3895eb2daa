package org.xiaoshao.whistle.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * When offices are open on a working day, in the time of one place, whatever the time zone of the
 * machine.
 */
public record OfficeHours(List<Span> spans, ZoneId zone) {

    /** From opening to closing; the closing moment is the last in time. */
    public record Span(LocalTime opens, LocalTime closes) {}

    /** A span on one day. */
    record Open(Instant opens, Instant closes) {}

    public OfficeHours {
        spans = List.copyOf(spans);
        var last = LocalTime.MIN;
        for (var span : spans) {
            if (span.opens().isBefore(last) || !span.opens().isBefore(span.closes())) {
                throw new IllegalArgumentException("Office hours overlap or run backwards.");
            }
            last = span.closes();
        }
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("Without office hours no clock would ever end.");
        }
    }

    /**
     * @param text spans in order, for instance {@code 08:30-12:00,14:30-17:30}
     */
    public static OfficeHours parse(String text, ZoneId zone) {
        var spans =
                Arrays.stream(text.split(","))
                        .map(span -> span.strip().split("-"))
                        .map(ends -> new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                        .toList();
        return new OfficeHours(spans, zone);
    }

    /** How long a working day is. */
    public Duration day() {
        return spans.stream()
                .map(span -> Duration.between(span.opens(), span.closes()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    public LocalDate dateOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    List<Open> on(LocalDate date) {
        return spans.stream()
                .map(
                        span ->
                                new Open(
                                        date.atTime(span.opens()).atZone(zone).toInstant(),
                                        date.atTime(span.closes()).atZone(zone).toInstant()))
                .toList();
    }
}
