package org.xiaoshao.whistle.internal.clock;

import java.time.LocalDate;
import org.xiaoshao.whistle.CalendarDayKind;

/**
 * One day of a working calendar.
 *
 * @param holiday the holiday that it belongs to or is worked for; null on any other day
 * @param provisional whether nobody has published a calendar of its year yet, so that only its day
 *     of the week is known
 */
public record CalendarDay(
        LocalDate date, CalendarDayKind kind, String holiday, boolean provisional) {}
