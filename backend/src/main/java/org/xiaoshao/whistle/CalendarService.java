package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.internal.CalendarActs;
import org.xiaoshao.whistle.internal.CalendarReader;
import org.xiaoshao.whistle.internal.ClockCare;

/**
 * Which days are worked, for the whole country. An import that is refused throws {@link Refused},
 * which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class CalendarService {

    @Inject CalendarReader reader;
    @Inject CalendarActs acts;
    @Inject ClockCare care;

    /** The days of that year; absent for one that no calendar reaches. */
    public Optional<CalendarYearView> year(int year) {
        return reader.year(year);
    }

    /** Takes the year anew, or says what that would change. */
    public Imported take(CalendarImportInput input) {
        var change = reader.change(input);
        if (!input.isDryRun()) {
            acts.take(input);
        }
        return new Imported(
                input.isDryRun() ? change.year() : reader.year(input.year()).orElseThrow(),
                change.changedDays(),
                care.open());
    }

    /**
     * What an import made, or would make.
     *
     * @param changedDays how many days of the year are another thing than before
     * @param openClocks how many clocks run and are reckoned again
     */
    public record Imported(CalendarYearView year, int changedDays, long openClocks) {}
}
