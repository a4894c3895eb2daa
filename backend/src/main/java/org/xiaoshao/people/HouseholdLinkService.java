package org.xiaoshao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.BodyService;
import org.xiaoshao.people.internal.HouseholdLinkActs;
import org.xiaoshao.people.internal.HouseholdLinkReader;
import org.xiaoshao.people.internal.HouseholdLinkReader.Wanted;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.TerritoryService;

/**
 * Party members and the households that they look after (党员联户). An act that is refused throws
 * {@link Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class HouseholdLinkService {

    private static final String NEWEST = "household-links";
    private static final int USUAL_DAYS = 90;

    @Inject HouseholdLinkActs acts;
    @Inject HouseholdLinkReader links;
    @Inject BodyService bodies;
    @Inject TerritoryService territory;
    @Inject Governed governed;
    @Inject Clock clock;

    /**
     * A page of links, the newest first: of the communities whose staff the caller is, of the
     * households that they may see, and those that they hold themselves.
     *
     * @param current those that last (null or true), or that have ended
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public HouseholdLinkConnection list(
            HouseholdLinkFilter filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var cursor = Cursor.decode(after, NEWEST, 1);
        var wanted =
                new Wanted(
                        filter.community() == null
                                ? null
                                : DivisionCode.parse(filter.community())
                                        .map(DivisionCode::full)
                                        .orElse(""),
                        NodeId.parse(filter.household()),
                        NodeId.parse(filter.member()),
                        !Boolean.FALSE.equals(filter.current()));
        var page =
                Page.of(
                        links.page(
                                wanted,
                                cursor == null ? null : NodeId.parse(cursor.keys().get(0)),
                                size),
                        size,
                        cursor != null);
        return new HouseholdLinkConnection(
                page.rows().stream()
                        .map(row -> new HouseholdLinkEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(HouseholdLinkService::cursor),
                counted ? links.count(wanted) : 0);
    }

    /**
     * How far a community's households are looked after; absent where the caller does not govern.
     *
     * @param from first day of the visits counted; null for 90 days back
     * @param to last day; null for today
     */
    public Optional<HouseholdLinkCoverageView> coverage(
            String community, LocalDate from, LocalDate to) {
        var last = Objects.requireNonNullElseGet(to, () -> LocalDate.now(clock));
        var first = Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL_DAYS));
        return territory
                .community(community)
                .filter(found -> governed.covers(found.code()))
                .map(
                        found ->
                                links.coverage(
                                        found, bodies.partyMembers(found.code()), first, last));
    }

    public HouseholdLinkView link(HouseholdLinkInput input) {
        return found(acts.link(input));
    }

    public HouseholdLinkView unlink(UUID id, HouseholdUnlinkInput input) {
        return found(acts.unlink(id, input));
    }

    public HouseholdLinkView visit(HouseholdLinkVisitInput input) {
        return found(acts.visit(input));
    }

    private HouseholdLinkView found(UUID id) {
        return links.byId(id).orElseThrow();
    }

    private static Cursor cursor(HouseholdLinkView row) {
        return Cursor.of(NEWEST, row.id());
    }
}
