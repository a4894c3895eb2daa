package org.xiaoshao.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.patrol.internal.CoverageReader;
import org.xiaoshao.patrol.internal.PatrolPlanActs;
import org.xiaoshao.patrol.internal.PatrolPlanReader;
import org.xiaoshao.patrol.internal.PatrolPlanReader.Wanted;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.TerritoryService;

/**
 * Which place is walked on which days, and how far it was. An act that is refused throws {@link
 * Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class PatrolPlanService {

    private static final String NEWEST = "patrol-plans";
    private static final int MOST_DAYS = 31;

    @Inject PatrolPlanActs acts;
    @Inject PatrolPlanReader plans;
    @Inject CoverageReader coverage;
    @Inject TerritoryService territory;
    @Inject Governed governed;
    @Inject Clock clock;

    /**
     * A page of plans, the newest first: of the places that the caller runs, governs or oversees,
     * and those that they may walk.
     *
     * @param filter null for those in force or to come
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public PatrolPlanConnection list(
            PatrolPlanFilterInput filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var cursor = Cursor.decode(after, NEWEST, 1);
        var given =
                Objects.requireNonNullElseGet(
                        filter, () -> new PatrolPlanFilterInput(null, null, null, null));
        var wanted =
                new Wanted(
                        code(given.community()),
                        NodeId.parse(given.grid()),
                        !Boolean.FALSE.equals(given.current()),
                        Boolean.TRUE.equals(given.mine()),
                        today());
        var page =
                Page.of(
                        plans.page(
                                wanted,
                                cursor == null ? null : NodeId.parse(cursor.keys().get(0)),
                                size),
                        size,
                        cursor != null);
        return new PatrolPlanConnection(
                page.rows().stream()
                        .map(row -> new PatrolPlanEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(PatrolPlanService::cursor),
                counted ? plans.count(wanted) : 0);
    }

    /**
     * How far a community was walked; absent where the caller does not govern. What is to come is
     * not counted.
     *
     * @param from first day; null for the last
     * @param to last day; null for today, which it is at the latest
     * @throws DomainException PERIOD_REVERSED, PERIOD_TOO_LONG over 31 days
     */
    public Optional<PatrolCoverageView> coverage(String community, LocalDate from, LocalDate to) {
        var last = to == null || to.isAfter(today()) ? today() : to;
        var first = Objects.requireNonNullElse(from, last);
        if (first.isAfter(last)) {
            throw new DomainException("PERIOD_REVERSED", "from", "The period has not begun.");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new DomainException("PERIOD_TOO_LONG", "from", "A period is at most 31 days.");
        }
        return territory
                .community(community)
                .filter(found -> governed.covers(found.code()))
                .map(found -> coverage.read(found, first, last, clock.instant()));
    }

    public PatrolPlanView create(PatrolPlanCreateInput input) {
        return found(acts.create(input));
    }

    public PatrolPlanView change(UUID id, PatrolPlanChangeInput input) {
        return found(acts.change(id, input));
    }

    public PatrolPlanView end(UUID id, PatrolPlanEndInput input) {
        return found(acts.end(id, input));
    }

    /** Twelve digits; null stays null, and what is no code finds nothing. */
    static String code(String community) {
        return community == null
                ? null
                : DivisionCode.parse(community).map(DivisionCode::full).orElse("");
    }

    private PatrolPlanView found(UUID id) {
        return plans.byId(id).orElseThrow();
    }

    private static Cursor cursor(PatrolPlanView row) {
        return Cursor.of(NEWEST, row.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
