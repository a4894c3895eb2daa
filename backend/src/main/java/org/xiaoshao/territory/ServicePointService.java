package org.xiaoshao.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.internal.ServiceCircles;
import org.xiaoshao.territory.internal.ServicePointActs;
import org.xiaoshao.territory.internal.ServicePointReader;

/**
 * Service points, which anybody reads and a community runs; an act that is refused throws {@link
 * Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class ServicePointService implements NodeSource {

    @Inject ServicePointReader points;
    @Inject ServicePointActs acts;
    @Inject ServiceCircles circles;

    /**
     * Those that run in each community by its code, by kind and name, at most 200 each; communities
     * without one are absent.
     */
    public Map<String, List<ServicePointView>> pointsOf(Collection<String> communities) {
        return points.runningIn(communities);
    }

    /** How far they reach in each community, by its code. */
    public Map<String, ServiceCircleView> circlesOf(Collection<String> communities) {
        return circles.of(communities);
    }

    public ServicePointView open(ServicePointOpenInput input) {
        return points.byId(acts.open(input)).orElseThrow();
    }

    public ServicePointView change(UUID id, ServicePointChangeInput input) {
        return points.byId(acts.change(id, input)).orElseThrow();
    }

    public ServicePointView close(UUID id, ServicePointCloseInput input) {
        return points.byId(acts.close(id, input)).orElseThrow();
    }

    @Override
    public Optional<? extends Node> node(UUID id) {
        return points.byId(id);
    }
}
