package org.xiaoshao.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.internal.DivisionReader;
import org.xiaoshao.territory.internal.Locator;
import org.xiaoshao.territory.internal.PlaceReader;

/**
 * Reads the territory. Every method is one short transaction and a fixed number of statements
 * however many rows it answers with; nothing here is scoped, since all of it is public.
 */
@ApplicationScoped
public class TerritoryService implements NodeSource {

    private static final String BY_CODE = "divisions";

    @Inject DivisionReader divisions;
    @Inject PlaceReader places;
    @Inject Locator locator;
    @Inject Clock clock;

    /**
     * The division of that code, in force or revoked; absent when there is none or it is no code.
     */
    @Transactional
    public Optional<DivisionView> division(String code) {
        return DivisionCode.parse(code)
                .map(DivisionCode::full)
                .map(full -> byCodes(List.of(full)).get(full));
    }

    /** The divisions of those twelve-digit codes, by code; unknown ones are absent. */
    @Transactional
    public Map<String, DivisionView> divisionsByCodes(Collection<String> codes) {
        return byCodes(codes);
    }

    /**
     * A page of divisions in force, in the order of their codes.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, DIVISION_UNKNOWN (the parent),
     *     TOO_LONG or TEXT_INVALID (the search)
     */
    @Transactional
    public DivisionConnection divisions(
            DivisionFilter filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var from = position(after);
        var listed = listed(filter);
        var codes = Page.of(divisions.page(listed, from, size), size, from != null);
        var views = byCodes(codes.rows());
        var page = codes.map(views::get);
        return new DivisionConnection(
                page.rows().stream()
                        .map(view -> new DivisionEdge(cursor(view).encode(), view))
                        .toList(),
                page.rows(),
                page.info(TerritoryService::cursor),
                counted ? divisions.count(listed) : 0);
    }

    /** The community of that code while it is in operation; absent otherwise. */
    @Transactional
    public Optional<CommunityView> community(String code) {
        return DivisionCode.parse(code).flatMap(parsed -> places.community(parsed.full(), today()));
    }

    /** Grids by the twelve-digit code of their community, in order; at most 200 each. */
    @Transactional
    public Map<String, List<GridView>> gridsOf(Collection<String> communities) {
        return places.gridsOf(communities);
    }

    /** Buildings by the twelve-digit code of their community, in order; at most 200 each. */
    @Transactional
    public Map<String, List<BuildingView>> buildingsOf(Collection<String> communities) {
        return places.buildingsOf(communities);
    }

    /** The grids of those ids, by id; unknown ones are absent. */
    @Transactional
    public Map<UUID, GridView> gridsByIds(Collection<UUID> ids) {
        return places.grids(ids);
    }

    /** The buildings of those ids, by id; unknown ones are absent. */
    @Transactional
    public Map<UUID, BuildingView> buildingsByIds(Collection<UUID> ids) {
        return places.buildings(ids);
    }

    /**
     * Whether these name one place, for what happens there now.
     *
     * @param communityCode code of a community in any form
     * @param gridId null when not known
     * @param buildingId null when it is about none
     */
    @Transactional
    public Location locate(String communityCode, UUID gridId, UUID buildingId) {
        return DivisionCode.parse(communityCode)
                .map(code -> locator.locate(code, gridId, buildingId, today()))
                .orElseGet(() -> new Location.Refused(LocationRefusal.DIVISION_UNKNOWN));
    }

    @Override
    @Transactional
    public Optional<? extends Node> node(UUID id) {
        var grid = places.grids(List.of(id)).get(id);
        return grid != null
                ? Optional.of(grid)
                : Optional.ofNullable(places.buildings(List.of(id)).get(id));
    }

    private DivisionReader.Listed listed(DivisionFilter filter) {
        var parent = parent(filter.parent());
        var search = TextRules.search(filter.search());
        return new DivisionReader.Listed(
                parent, search == null && filter.level() == null, search, filter.level(), today());
    }

    private DivisionCode parent(String code) {
        if (code == null) {
            return null;
        }
        return DivisionCode.parse(code)
                .filter(parsed -> !byCodes(List.of(parsed.full())).isEmpty())
                .orElseThrow(
                        () ->
                                new DomainException(
                                        LocationRefusal.DIVISION_UNKNOWN.name(),
                                        "parent",
                                        "There is no division of that code."));
    }

    private static String position(String after) {
        var cursor = Cursor.decode(after, BY_CODE, 1);
        return cursor == null
                ? null
                : DivisionCode.parse(cursor.keys().get(0)).orElseThrow(Cursor::invalid).full();
    }

    private static Cursor cursor(DivisionView view) {
        return Cursor.of(BY_CODE, view.code());
    }

    private Map<String, DivisionView> byCodes(Collection<String> codes) {
        return divisions.byCodes(codes, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
