package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiaoshao.whistle.internal.MatterSuggestions;

/** Which matters whistles may be about; whoever admits them decides. */
@ApplicationScoped
@Transactional
public class MatterSuggestionService {

    @Inject MatterSuggestions suggestions;

    /** For those of the whistles that the caller may admit now, by id, at most three each. */
    public Map<UUID, List<MatterSuggestionView>> of(List<UUID> whistles) {
        return suggestions.of(whistles);
    }
}
