package org.xiaoshao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xiaoshao.organisation.internal.CoverageReader;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.TerritoryService;

/** Who serves where in the communities of the caller's scope. */
@ApplicationScoped
@Transactional
public class CoverageService {

    @Inject CoverageReader coverage;
    @Inject TerritoryService territory;
    @Inject Governed governed;
    @Inject Clock clock;

    /** Absent when there is no such community in operation, or the caller may not see it. */
    public Optional<CoverageView> of(String community) {
        return territory
                .community(community)
                .filter(found -> governed.covers(found.code()))
                .map(found -> coverage.of(found, LocalDate.now(clock)));
    }
}
