package org.xiaoshao.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.internal.WhistlePointActs;
import org.xiaoshao.territory.internal.WhistlePointReader;

/**
 * Whistle points, which anybody reads and a community puts up; an act that is refused throws {@link
 * Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class WhistlePointService implements NodeSource {

    private static final String OLDEST = "whistle-points";

    @Inject WhistlePointReader points;
    @Inject WhistlePointActs acts;

    /** The one of that code, hanging or taken down; absent when there is none. */
    public Optional<WhistlePointView> byCode(String code) {
        return points.byCode(code);
    }

    /**
     * A page of those that hang in a community, oldest first.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public WhistlePointConnection list(
            String community, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var cursor = Cursor.decode(after, OLDEST, 1);
        var from = cursor == null ? null : NodeId.parse(cursor.keys().get(0));
        var code = DivisionCode.parse(community).map(DivisionCode::full).orElse("");
        var page = Page.of(points.page(code, from, size), size, cursor != null);
        return new WhistlePointConnection(
                page.rows().stream()
                        .map(point -> new WhistlePointEdge(cursor(point).encode(), point))
                        .toList(),
                page.rows(),
                page.info(WhistlePointService::cursor),
                counted ? points.count(code) : 0);
    }

    public WhistlePointView putUp(WhistlePointPutUpInput input) {
        return points.byId(acts.putUp(input)).orElseThrow();
    }

    public WhistlePointView takeDown(UUID id, WhistlePointTakeDownInput input) {
        return points.byId(acts.takeDown(id, input)).orElseThrow();
    }

    @Override
    public Optional<? extends Node> node(UUID id) {
        return points.byId(id);
    }

    private static Cursor cursor(WhistlePointView point) {
        return Cursor.of(OLDEST, point.id());
    }
}
