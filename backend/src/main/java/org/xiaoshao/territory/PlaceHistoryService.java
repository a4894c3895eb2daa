package org.xiaoshao.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xiaoshao.territory.internal.PlaceHistoryReader;

/**
 * What places were: their states by id (of divisions by code), the oldest first and the one that
 * lasts last, the newest 200 of each. Public, except who ended a state. One statement each.
 */
@ApplicationScoped
@Transactional
public class PlaceHistoryService {

    @Inject PlaceHistoryReader history;

    public Map<String, List<PlaceStateView>> ofDivisions(Collection<String> codes) {
        return history.ofDivisions(codes);
    }

    public Map<String, List<PlaceStateView>> ofEstates(Collection<String> ids) {
        return history.ofEstates(ids);
    }

    public Map<String, List<PlaceStateView>> ofGrids(Collection<String> ids) {
        return history.ofGrids(ids);
    }

    public Map<String, List<PlaceStateView>> ofBuildings(Collection<String> ids) {
        return history.ofBuildings(ids);
    }
}
