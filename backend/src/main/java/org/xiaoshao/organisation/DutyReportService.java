package org.xiaoshao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.organisation.internal.DutyReportActs;
import org.xiaoshao.organisation.internal.DutyReportReader;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;

/**
 * Who reported for duty in a community (双报到). An act that is refused throws {@link Refused}, which
 * rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class DutyReportService {

    private static final String LATEST = "duty-reports";

    @Inject DutyReportActs acts;
    @Inject DutyReportReader reports;
    @Inject Clock clock;

    /**
     * A page of the reports in a community, the latest first; none where the caller has no scope.
     *
     * @param skill part of a skill, or null
     * @param current those at hand today (null or true), or the others
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, TOO_LONG or TEXT_INVALID (the
     *     skill)
     */
    public DutyReportConnection list(
            String community,
            String skill,
            Boolean current,
            Integer first,
            String after,
            boolean counted) {
        var size = Page.size(first);
        var from = position(after);
        var code = DivisionCode.parse(community).map(DivisionCode::full).orElse("");
        var search = TextRules.search(skill);
        var today = LocalDate.now(clock);
        var now = !Boolean.FALSE.equals(current);
        var page =
                Page.of(
                        reports.page(DutyReportReader.wanted(code, search, now, today), from, size),
                        size,
                        from != null);
        return new DutyReportConnection(
                page.rows().stream()
                        .map(row -> new DutyReportEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(DutyReportService::cursor),
                counted ? reports.count(DutyReportReader.wanted(code, search, now, today)) : 0);
    }

    /** The reports of one person, as far as the caller may see them: to hand out to them. */
    public List<DutyReportView> of(UUID person) {
        return reports.of(person);
    }

    /** Deletes the reports of one person. */
    public void forget(UUID person) {
        acts.forget(person);
    }

    public DutyReportView register(DutyReportRegisterInput input) {
        return reports.byId(acts.register(input)).orElseThrow();
    }

    public DutyReportView end(UUID id, DutyReportEndInput input) {
        return reports.byId(acts.end(id, input)).orElseThrow();
    }

    private static DutyReportReader.Position position(String after) {
        var cursor = Cursor.decode(after, LATEST, 2);
        if (cursor == null) {
            return null;
        }
        try {
            return new DutyReportReader.Position(
                    LocalDate.parse(cursor.keys().get(0)), NodeId.parse(cursor.keys().get(1)));
        } catch (DateTimeParseException forged) {
            throw Cursor.invalid();
        }
    }

    private static Cursor cursor(DutyReportView row) {
        return Cursor.of(LATEST, row.validFrom().toString(), row.id());
    }
}
