package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.whistle.internal.ClockCare;

/**
 * Looks after the clocks of whistles, in nobody's name. Each whistle is looked after in a
 * transaction of its own that sees nothing but this whistle.
 */
@ApplicationScoped
@Transactional
public class ClockService {

    @Inject ClockCare care;

    /** Whistles with a clock that is to be looked at now, at most about so many. */
    public List<UUID> waiting(int most) {
        return care.waiting(most);
    }

    /**
     * Does what the clocks of one whistle are due for.
     *
     * @return false when somebody else holds the whistle just now
     */
    public boolean lookAfter(UUID whistle) {
        return care.lookAfter(whistle);
    }

    /** How many clocks run on a year whose calendar nobody has published. */
    public long provisional() {
        return care.provisional();
    }
}
