package org.xiaoshao.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.internal.GridActs;
import org.xiaoshao.territory.internal.GridReader;
import org.xiaoshao.territory.internal.PlaceReader;

/**
 * The grids of communities as they are drawn and redrawn. Reading is public; an act that is refused
 * throws {@link Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class GridService {

    @Inject GridActs acts;
    @Inject GridReader grids;
    @Inject PlaceReader places;
    @Inject TerritoryService territory;

    /** The map of the community of that code; absent when there is none in operation. */
    public Optional<CommunityMapView> map(String community) {
        return territory.community(community).map(grids::map);
    }

    /**
     * The grid in use that covers the point.
     *
     * @throws DomainException POINT_INVALID outside of the world
     */
    public Optional<GridView> at(double longitude, double latitude) {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new DomainException(
                    "POINT_INVALID", null, "longitude is -180 to 180, latitude -90 to 90.");
        }
        return grids.at(longitude, latitude).map(id -> places.grids(List.of(id)).get(id));
    }

    /** Draws the outline of a grid, or takes it away. */
    public CommunityMapView draw(UUID id, GridDrawInput input) {
        return mapOf(acts.draw(id, input));
    }

    /** Makes a second grid of some of the buildings. */
    public CommunityMapView split(UUID id, GridSplitInput input) {
        return mapOf(acts.split(id, input));
    }

    /** Ends a grid in favour of another. */
    public CommunityMapView merge(UUID id, GridMergeInput input) {
        return mapOf(acts.merge(id, input));
    }

    private CommunityMapView mapOf(UUID grid) {
        return grids.communityOf(grid).flatMap(this::map).orElseThrow();
    }
}
