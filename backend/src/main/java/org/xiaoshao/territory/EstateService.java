package org.xiaoshao.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.internal.EstateReader;
import org.xiaoshao.territory.internal.PlaceActs;
import org.xiaoshao.territory.internal.PlaceReader;

/**
 * Estates, public like all places and read in two statements however many buildings there are; and
 * the acts that rename and close them and their buildings. One that is refused throws {@link
 * Refused}, which rolls back.
 */
@ApplicationScoped
@Transactional
public class EstateService {

    @Inject EstateReader estates;
    @Inject PlaceReader places;
    @Inject PlaceActs acts;

    /** The estate of that id; absent when there is none. */
    public Optional<EstateSheetView> estate(UUID id) {
        return estates.byId(id);
    }

    /**
     * The estates of each community by its code, by name, at most 200 each; those without one are
     * absent.
     */
    public Map<String, List<EstateSheetView>> estatesOf(Collection<String> communities) {
        return estates.ofCommunities(communities);
    }

    /** The buildings of those estates that were closed, by the id of the estate. */
    public Map<UUID, List<BuildingView>> closedBuildingsOf(Collection<UUID> estates) {
        return places.closedBuildingsOfEstates(estates);
    }

    /** Whether those buildings are there, by id. */
    public Map<String, PlaceStandingView> standingsOfBuildings(Collection<String> buildings) {
        return estates.standingsOfBuildings(NodeId.parse(List.copyOf(buildings)));
    }

    public EstateSheetView rename(UUID id, EstateRenameInput input) {
        return estates.byId(acts.rename(id, input)).orElseThrow();
    }

    public EstateSheetView close(UUID id, EstateCloseInput input) {
        return estates.byId(acts.close(id, input)).orElseThrow();
    }

    public BuildingView rename(UUID id, BuildingRenameInput input) {
        return building(acts.rename(id, input));
    }

    public BuildingView close(UUID id, BuildingCloseInput input) {
        return building(acts.close(id, input));
    }

    private BuildingView building(UUID id) {
        return places.buildings(List.of(id)).get(id);
    }
}
