package org.xiaoshao.whistle.internal.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The calendar as the State Council's notices say it, and the office hours of the defaults. */
final class Notices {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final OfficeHours HOURS = OfficeHours.parse("08:30-12:00,14:30-17:30", SHANGHAI);
    static final WorkingCalendar CALENDAR =
            new WorkingCalendar(List.of(2024, 2025, 2026), deviations());
    static final WorkingTime WORKING = new WorkingTime(CALENDAR, HOURS);
    static final Reckoning RECKONING = new Reckoning(WORKING);

    private Notices() {}

    static List<WorkingCalendar.Deviation> deviations() {
        try (var file = Notices.class.getResourceAsStream("/clocks/notices.csv")) {
            var days = new ArrayList<WorkingCalendar.Deviation>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .forEach(row -> add(days, row));
            return days;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(List<WorkingCalendar.Deviation> days, String[] row) {
        LocalDate.parse(row[1])
                .datesUntil(LocalDate.parse(row[2]).plusDays(1))
                .forEach(day -> days.add(new WorkingCalendar.Deviation(day, false, row[0])));
        Arrays.stream(row[3].split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .forEach(day -> days.add(new WorkingCalendar.Deviation(day, true, row[0])));
    }
}
