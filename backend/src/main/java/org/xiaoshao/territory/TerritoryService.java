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
import java.util.function.Function;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.internal.Distances;
import org.xiaoshao.territory.internal.DivisionReader;
import org.xiaoshao.territory.internal.DivisionSearch;
import org.xiaoshao.territory.internal.DivisionSearch.Position;
import org.xiaoshao.territory.internal.Locator;
import org.xiaoshao.territory.internal.PlaceReader;

/**
 * Reads the territory. Every method is one short transaction and a fixed number of statements
 * however many rows it answers with; nothing here is scoped, since all of it is public.
 */
@ApplicationScoped
public class TerritoryService implements NodeSource {

    private static final String BY_CODE = "divisions";
    private static final String FOUND = "divisions-found";

    @Inject DivisionReader divisions;
    @Inject DivisionSearch finder;
    @Inject PlaceReader places;
    @Inject Locator locator;
    @Inject Distances distances;
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
     * A page of divisions, in the order of their codes; of a search first those called exactly so,
     * then those that begin so, then the others, each from the province down and by code.
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
        var search = TextRules.search(filter.search());
        var reached = search == null ? position(after) : found(after);
        var listed = listed(filter, search);
        var rows =
                search == null
                        ? divisions.page(listed, reached == null ? null : reached.code(), size)
                        : finder.page(listed, search, reached, size);
        var page = Page.of(rows, size, reached != null);
        var views = byCodes(page.rows().stream().map(Position::code).toList());
        Function<Position, Cursor> cursor =
                search == null ? TerritoryService::cursor : TerritoryService::foundCursor;
        var total =
                !counted
                        ? 0
                        : search == null ? divisions.count(listed) : finder.count(listed, search);
        return new DivisionConnection(
                page.rows().stream()
                        .map(
                                row ->
                                        new DivisionEdge(
                                                cursor.apply(row).encode(), views.get(row.code())))
                        .toList(),
                page.rows().stream().map(row -> views.get(row.code())).toList(),
                page.info(cursor),
                total);
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

    /**
     * How many metres a point lies outside a grid, or outside a community where no grid is known; 0
     * inside, absent where nothing is drawn.
     *
     * @param gridId null when not known
     */
    @Transactional
    public Optional<Double> metresFrom(
            String community, UUID gridId, double longitude, double latitude) {
        return distances.metresFrom(community, gridId, longitude, latitude);
    }

    @Override
    @Transactional
    public Optional<? extends Node> node(UUID id) {
        var grid = places.grids(List.of(id)).get(id);
        return grid != null
                ? Optional.of(grid)
                : Optional.ofNullable(places.buildings(List.of(id)).get(id));
    }

    private DivisionReader.Listed listed(DivisionFilter filter, String search) {
        return new DivisionReader.Listed(
                parent(filter.parent()),
                search == null && filter.level() == null,
                filter.level(),
                filter.revoked() ? null : today());
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

    private static Position position(String after) {
        var cursor = Cursor.decode(after, BY_CODE, 1);
        return cursor == null ? null : Position.at(code(cursor.keys().get(0)));
    }

    private static Position found(String after) {
        var cursor = Cursor.decode(after, FOUND, 3);
        if (cursor == null) {
            return null;
        }
        var keys = cursor.keys();
        try {
            return new Position(
                    Integer.parseInt(keys.get(0)),
                    Integer.parseInt(keys.get(1)),
                    code(keys.get(2)));
        } catch (NumberFormatException forged) {
            throw Cursor.invalid();
        }
    }

    private static String code(String key) {
        return DivisionCode.parse(key).orElseThrow(Cursor::invalid).full();
    }

    private static Cursor cursor(Position row) {
        return Cursor.of(BY_CODE, row.code());
    }

    private static Cursor foundCursor(Position row) {
        return Cursor.of(
                FOUND, Integer.toString(row.tier()), Integer.toString(row.level()), row.code());
    }

    private Map<String, DivisionView> byCodes(Collection<String> codes) {
        return divisions.byCodes(codes, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
