package org.xiaoshao.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.territory.internal.EstateReader;

/** Reads estates: public like all places, two statements however many buildings there are. */
@ApplicationScoped
@Transactional
public class EstateService {

    @Inject EstateReader estates;

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
}
