package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.xiaoshao.whistle.internal.PastReader;

/** The past of a community for those who count, in facts that name nobody. */
@ApplicationScoped
@Transactional
public class WhistleHistoryService {

    @Inject PastReader past;

    /**
     * What was blown in that community since then, whatever became of it, oldest first; parts of
     * other whistles are left out. Nothing for a caller who does not work there; work that has no
     * caller reads any community.
     *
     * @param community twelve-digit code
     */
    public List<WhistlePast> of(String community, Instant since) {
        return past.of(community, since);
    }
}
